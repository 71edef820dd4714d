import { useState } from 'react';
import type { Server } from '../../domain/server';
import { t } from '../../i18n';

/** A server's addresses, masked until they are asked for, and again with the next visit. */
export function Addresses({ addresses }: { readonly addresses: Server['addresses'] }) {
  const [shown, setShown] = useState(false);
  const { ipv4, ipv6 } = addresses;
  const known = [ipv4, ipv6].filter((one) => one !== undefined);
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <span dir="ltr" className="break-all">
        {shown ? known.join(' · ') : known.map(() => '••••').join(' · ')}
      </span>
      <button
        type="button"
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="touch rounded font-normal text-ink-2 underline decoration-line underline-offset-4 hover:text-ink"
      >
        {t(shown ? 'server.hideAddresses' : 'server.showAddresses')}
      </button>
    </span>
  );
}
