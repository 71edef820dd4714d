import { Link } from 'wouter';
import { COUNTS, type Count as CountName } from '../../domain/summary';
import { fmt, t } from '../../i18n';
import { useAppState, useFleet } from '../../state/context';
import { Brand } from '../../ui/brand';
import { BUTTON_LOOK, Button } from '../../ui/button';
import { Figure } from '../../ui/figure';
import { Icon } from '../../ui/icon';
import { lazyPart } from '../../ui/lazy-part';
import { FeedPill } from '../feed-pill';
import { useShown } from '../use-shown';
import type { ViewProps } from '../use-view';
import { CompareButton } from './compare-button';

const ICON_BUTTON = `${BUTTON_LOOK} px-2 max-sm:hidden`;

/** Fetched when the servers stand. Its room is kept, so that nothing moves when it comes. */
const AlertsButton = lazyPart(
  () => import('../alerts-button').then((file) => file.AlertsButton),
  AlertsRoom,
  AlertsRoom,
);

function AlertsRoom() {
  return (
    <span aria-hidden="true" className={`${ICON_BUTTON} invisible`}>
      <span className="size-[1.45em]" />
    </span>
  );
}

export interface BoardHeaderProps extends ViewProps {
  /** With the controls of a person at the keyboard. */
  readonly chrome: boolean;
}

/** What is up, what moves, and how old it is. */
export function BoardHeader({ view, onView, chrome }: BoardHeaderProps) {
  const { config } = useAppState();
  const shown = useShown();
  return (
    <header className="board-head">
      <div className="flex min-w-0 items-center gap-2.5">
        <Brand logo={config.brand.logo} />
        <h1 tabIndex={-1} className="min-w-0 break-words text-[1.29em] font-bold outline-none">
          {config.title}
        </h1>
      </div>
      <Figures view={view} onView={onView} />
      <div className="ms-auto flex flex-wrap items-stretch justify-end gap-2">
        <FeedPill />
        {chrome && (
          <>
            <CompareButton className="max-sm:hidden" />
            {shown ? <AlertsButton className={ICON_BUTTON} /> : <AlertsRoom />}
            <EventsLink />
            <PanelButton name="wall" label={t('board.wall')} opens="wall" />
            <PanelButton name="share" label={t('board.share')} opens="share" />
            <PanelButton name="gear" label={t('board.settings')} opens="settings" />
            <PanelButton name="exit" label={t('session.signOut')} opens="sign-out" />
          </>
        )}
      </div>
    </header>
  );
}

/** The way to what happened; a phone has it below, as it has the panels but for the last. */
function EventsLink() {
  return (
    <Link
      href="/events"
      aria-label={t('events.title')}
      title={t('events.title')}
      className={ICON_BUTTON}
    >
      <Icon name="events" className="size-[1.45em]" />
    </Link>
  );
}

/** Opens a dialog, which gives the focus back to whatever says that it opens it. */
function PanelButton(props: {
  readonly name: 'gear' | 'exit' | 'share' | 'wall';
  readonly label: string;
  readonly opens: 'settings' | 'sign-out' | 'share' | 'wall';
}) {
  const { panel } = useAppState();
  const { name, label, opens } = props;
  return (
    <Button
      onClick={() => panel.set(opens === 'share' ? { kind: 'fleet' } : opens)}
      data-opens={opens}
      aria-label={label}
      title={label}
      className={`px-2 ${opens === 'sign-out' ? '' : 'max-sm:hidden'}`}
    >
      <Icon name={name} className="size-[1.45em]" />
    </Button>
  );
}

const FIGURES = 'goes-stale slides board-counts max-sm:ps-1.5';

/** The room of the figures before the first answer, so that nothing jumps when they come. */
function FiguresRoom() {
  return (
    <div className={`${FIGURES} invisible`} aria-hidden="true">
      <span className="border px-2 py-1 font-bold">0</span>
    </div>
  );
}

function Figures({ view, onView }: ViewProps) {
  const summary = useFleet((fleet) => fleet?.summary);
  if (summary === undefined) return <FiguresRoom />;
  return (
    <div className={FIGURES}>
      {COUNTS.map((status) =>
        status === 'online' || summary.counts[status] > 0 || view.status === status ? (
          <Count
            key={status}
            status={status}
            count={summary.counts[status]}
            pressed={view.status === status}
            onPress={() => onView({ status: view.status === status ? undefined : status })}
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

const COUNT_COLOUR: Readonly<Record<CountName, string>> = {
  online: 'text-ink',
  late: 'text-late',
  down: 'text-down',
  never: 'text-ink',
  known: 'text-ink',
};

/** A count that filters the board by its state. */
function Count(props: {
  readonly status: CountName;
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
      className={`touch count-pill ${pressed ? 'border-ink-3 bg-raised' : 'border-transparent hover:bg-raised'}`}
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
      <Figure {...fmt().speed(props.value)} className="font-bold" />
    </span>
  );
}
