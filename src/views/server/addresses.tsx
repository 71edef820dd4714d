import { useState } from 'react';
import { t } from '../../i18n';
import { useAppState, useSelected } from '../../state/context';

/** A server's addresses: masked until they are asked for, and again with the next visit, unless a person wants them shown. */
export function Addresses({ addresses }: { readonly addresses: readonly string[] }) {
  const { preferences } = useAppState();
  const always = useSelected(preferences, (chosen) => chosen.addresses);
  const [asked, setAsked] = useState(false);
  const shown = always || asked;
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span dir="ltr" className="break-all">
        {addresses.map((one) => (shown ? one : '••••')).join(' · ')}
      </span>
      {!always && (
        <button
          type="button"
          aria-pressed={asked}
          onClick={() => setAsked(!asked)}
          className="touch rounded font-normal text-ink-2 underline decoration-line underline-offset-4 hover:text-ink"
        >
          {t(asked ? 'server.hideAddresses' : 'server.showAddresses')}
        </button>
      )}
    </span>
  );
}
