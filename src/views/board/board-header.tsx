import type { Status } from '../../domain/status';
import { STATUSES } from '../../domain/status';
import { fmt, t } from '../../i18n';
import { useAppState, useFleet } from '../../state/context';
import { Button } from '../../ui/button';
import { Figure } from '../../ui/figure';
import { Icon } from '../../ui/icon';
import { FeedPill } from './feed-pill';

const COUNT_COLOUR: Readonly<Record<Status, string>> = {
  online: '',
  late: 'text-late',
  down: 'text-down',
  never: '',
};

/** What is up, what moves, and how old it is. `chrome`: with the controls of a person at the keyboard. */
export function BoardHeader({ chrome }: { readonly chrome: boolean }) {
  const { config, connection } = useAppState();
  return (
    <header className="flex flex-wrap items-center gap-x-5 gap-y-2 py-3.5">
      <div className="flex min-w-0 items-center gap-2.5">
        <Icon name="pulse" className="size-5 text-ok" />
        <h1 className="truncate text-[1.29em] font-bold">{config.title}</h1>
      </div>
      <Figures />
      <div className="ms-auto flex items-center gap-2.5">
        <FeedPill />
        {chrome && (
          <Button
            onClick={connection.signOut}
            aria-label={t('session.signOut')}
            title={t('session.signOut')}
            className="px-2"
          >
            <Icon name="exit" />
          </Button>
        )}
      </div>
    </header>
  );
}

function Figures() {
  const summary = useFleet((fleet) => fleet?.summary);
  if (summary === undefined) return null;
  return (
    <div className="goes-stale order-last flex w-full flex-wrap items-baseline gap-x-4 gap-y-1 sm:order-none sm:w-auto">
      {STATUSES.map((status) =>
        status === 'online' || summary.counts[status] > 0 ? (
          <span key={status} className="whitespace-nowrap text-ink-2">
            <span className={`font-bold ${COUNT_COLOUR[status] || 'text-ink'}`}>
              {fmt().integer(summary.counts[status])}
            </span>{' '}
            {t(`count.${status}`)}
          </span>
        ) : null,
      )}
      <Total label={t('traffic.totalIn')} icon="down" colour="text-in" value={summary.speedIn} />
      <Total label={t('traffic.totalOut')} icon="up" colour="text-out" value={summary.speedOut} />
    </div>
  );
}

function Total(props: {
  readonly label: string;
  readonly icon: 'down' | 'up';
  readonly colour: string;
  readonly value: number;
}) {
  return (
    <span className="inline-flex items-baseline gap-1 whitespace-nowrap">
      <span className="sr-only">{props.label} </span>
      <Icon name={props.icon} className={`size-3.5 self-center ${props.colour}`} />
      <Figure quantity={fmt().speed(props.value)} className="font-bold" />
    </span>
  );
}
