import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { WatchedServer } from '../../domain/fleet';
import { addressesOf } from '../../domain/server';
import { t } from '../../i18n';
import { useKiosk } from '../use-kiosk';
import { Addresses } from './addresses';
import { factsOf } from './facts';

/** What is known of a server; what is not known is left out. */
export function FactList({ watched }: { readonly watched: WatchedServer }) {
  const { server } = watched;
  const addresses = addressesOf(server);
  const kiosk = useKiosk();
  return (
    <dl aria-label={t('server.facts')} className="flex flex-wrap gap-x-8 gap-y-2.5">
      <Fact label={t('server.tag')}>
        {kiosk ? (
          server.tag || t('board.untagged')
        ) : (
          <Link
            href={`/?tag=${encodeURIComponent(server.tag)}`}
            className="touch underline decoration-line underline-offset-4 hover:decoration-ink-2"
          >
            {server.tag || t('board.untagged')}
          </Link>
        )}
      </Fact>
      {factsOf(watched).map(({ label, value }) => (
        <Fact key={label} label={t(label)}>
          {value}
        </Fact>
      ))}
      {!kiosk && addresses.length > 0 && (
        <Fact label={t('server.addresses')}>
          <Addresses addresses={addresses} />
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="min-w-0 max-w-full">
      <dt className="text-[0.86em] text-ink-3">{label}</dt>
      <dd dir="auto" className="font-semibold break-words">
        {children}
      </dd>
    </div>
  );
}
