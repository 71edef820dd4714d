import { Link } from 'wouter';
import { STATUSES, type Status } from '../../domain/status';
import { fmt, t } from '../../i18n';
import { useAppState, useFleet } from '../../state/context';
import { Brand } from '../../ui/brand';
import { BUTTON_LOOK, Button } from '../../ui/button';
import { Figure } from '../../ui/figure';
import { Icon } from '../../ui/icon';
import { FeedPill } from '../feed-pill';
import type { BoardFilter } from './board-url';
import { CompareButton } from './compare-button';

export interface BoardHeaderProps {
  readonly filter: BoardFilter;
  readonly onFilter: (some: Partial<BoardFilter>) => void;
  /** With the controls of a person at the keyboard. */
  readonly chrome: boolean;
}

/** What is up, what moves, and how old it is. */
export function BoardHeader({ filter, onFilter, chrome }: BoardHeaderProps) {
  const { config } = useAppState();
  return (
    <header className="relative flex flex-wrap items-center gap-x-5 gap-y-2 py-3.5 max-sm:gap-x-2 max-sm:gap-y-0 max-sm:pt-2 max-sm:pb-0">
      <div className="flex min-w-0 items-center gap-2.5">
        <Brand logo={config.brand.logo} />
        <h1 tabIndex={-1} className="min-w-0 break-words text-[1.29em] font-bold outline-none">
          {config.title}
        </h1>
      </div>
      <Figures filter={filter} onFilter={onFilter} room={chrome ? 'max-sm:pe-14' : ''} />
      <div className="ms-auto flex flex-wrap items-stretch justify-end gap-2">
        <FeedPill />
        {chrome && (
          <>
            <CompareButton className="max-sm:hidden" />
            <EventsLink className={`${BUTTON_LOOK} px-2 max-sm:hidden`} />
            <PanelButton name="share" label={t('board.share')} opens="share" />
            <PanelButton name="gear" label={t('board.settings')} opens="settings" />
            <PanelButton name="exit" label={t('session.signOut')} opens="sign-out" />
          </>
        )}
      </div>
      {/* A phone's first line has no room for another button: the figures slide under this one. */}
      {chrome && (
        <EventsLink className="absolute end-[calc(-1*var(--edge,1rem))] bottom-0 flex h-[44px] w-[52px] items-center justify-center bg-bg text-ink-2 sm:hidden" />
      )}
    </header>
  );
}

/** The way to what happened. */
function EventsLink({ className }: { readonly className: string }) {
  return (
    <Link
      href="/events"
      aria-label={t('events.title')}
      title={t('events.title')}
      className={className}
    >
      <Icon name="events" className="size-[1.45em]" />
    </Link>
  );
}

/** Opens a dialog, which gives the focus back to whatever says that it opens it. */
function PanelButton(props: {
  readonly name: 'gear' | 'exit' | 'share';
  readonly label: string;
  readonly opens: 'settings' | 'sign-out' | 'share';
}) {
  const { panel } = useAppState();
  const { name, label, opens } = props;
  return (
    <Button
      onClick={() => panel.set(opens === 'share' ? { kind: 'fleet' } : opens)}
      data-opens={opens}
      aria-label={label}
      title={label}
      // A phone has no room for it: there a tag's text leads to the fleet's.
      className={`px-2 ${opens === 'share' ? 'max-sm:hidden' : ''}`}
    >
      <Icon name={name} className="size-[1.45em]" />
    </Button>
  );
}

const FIGURES =
  'goes-stale slides order-last flex w-[calc(100%+2*var(--edge))] items-baseline gap-x-1 max-sm:gap-x-0 max-sm:ps-1.5 sm:-ms-2.5 sm:w-full lg:order-none lg:ms-0 lg:w-auto';

/** The room of the figures before the first answer, so that nothing jumps when they come. */
function FiguresRoom() {
  return (
    <div className={`${FIGURES} invisible`} aria-hidden="true">
      <span className="border px-2 py-1 font-bold">0</span>
    </div>
  );
}

function Figures({
  filter,
  onFilter,
  room,
}: Omit<BoardHeaderProps, 'chrome'> & {
  /** What keeps the end of the row free. */
  readonly room: string;
}) {
  const summary = useFleet((fleet) => fleet?.summary);
  if (summary === undefined) return <FiguresRoom />;
  return (
    <div className={`${FIGURES} ${room}`}>
      {STATUSES.map((status) =>
        status === 'online' || summary.counts[status] > 0 || filter.status === status ? (
          <Count
            key={status}
            status={status}
            count={summary.counts[status]}
            pressed={filter.status === status}
            onPress={() => onFilter({ status: filter.status === status ? undefined : status })}
          />
        ) : null,
      )}
      <span className="ms-2 inline-flex gap-3.5">
        <Total label={t('traffic.totalIn')} icon="down" colour="text-in" value={summary.speedIn} />
        <Total label={t('traffic.totalOut')} icon="up" colour="text-out" value={summary.speedOut} />
      </span>
    </div>
  );
}

const COUNT_COLOUR: Readonly<Record<Status, string>> = {
  online: 'text-ink',
  late: 'text-late',
  down: 'text-down',
  never: 'text-ink',
};

/** A count that filters the board by its state. */
function Count(props: {
  readonly status: Status;
  readonly count: number;
  readonly pressed: boolean;
  readonly onPress: () => void;
}) {
  const { status, count, pressed, onPress } = props;
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      title={t('board.filterBy', { state: t(`status.${status}`) })}
      className={`touch rounded-full border px-2 py-1 whitespace-nowrap sm:px-2.5 text-ink-2 ${pressed ? 'border-ink-3 bg-raised' : 'border-transparent hover:bg-raised'}`}
    >
      <span className={`font-bold ${COUNT_COLOUR[status]}`}>{fmt().integer(count)}</span>{' '}
      {t(`count.${status}`)}
    </button>
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
