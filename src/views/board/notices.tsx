import { Link } from 'wouter';
import { fmt, t } from '../../i18n';
import { useAppState, useFleet, useStore } from '../../state/context';
import { useKeeping } from '../../state/history-hooks';
import { useDashboardText } from '../../state/time-hooks';
import { lazyPart } from '../../ui/lazy-part';
import { PartMissing } from '../../ui/part-missing';
import { SessionNotices } from '../session-notices';
import { NoticeLine } from './notice-line';

/** Most visits see none of these. */
const OfferNotice = lazyPart(
  () => import('./rare-notices').then((file) => file.OfferNotice),
  PartMissing,
);
const RejectedNotice = lazyPart(
  () => import('./rare-notices').then((file) => file.RejectedNotice),
  PartMissing,
);
const HistoryNotice = lazyPart(
  () => import('./rare-notices').then((file) => file.HistoryNotice),
  PartMissing,
);

/** What a person should know about the data on screen, one line each; nothing when all is well. */
export function Notices({ chrome }: { readonly chrome: boolean }) {
  return (
    <section aria-label={t('notice.label')} className="grid gap-2 not-empty:mb-2.5 empty:hidden">
      {chrome && <DemoNotice />}
      <SessionNotices chrome={chrome} />
      {chrome && <OfferedToken />}
      <RestartNotice />
      <ClockNotice />
      <RejectedEntries />
      <FleetingHistory />
      <SaverNotice />
    </section>
  );
}

function DemoNotice() {
  const { config } = useAppState();
  if (!config.demo) return null;
  return (
    <NoticeLine tone="quiet">
      <span>
        {t('notice.demo')}{' '}
        <Link href="/connect" className="touch underline underline-offset-4">
          {t('notice.demoConnect')}
        </Link>
      </span>
    </NoticeLine>
  );
}

function OfferedToken() {
  const state = useStore(useAppState().connection.state);
  if (state.phase === 'out' || (state.offered === undefined && !state.declined)) return null;
  return <OfferNotice />;
}

function RestartNotice() {
  const waiting = useFleet((fleet) => fleet?.summary.waiting ?? 0);
  return waiting > 0 ? (
    <NoticeLine tone="warn">{t('notice.restart', { count: waiting })}</NoticeLine>
  ) : null;
}

function ClockNotice() {
  const error = useFleet((fleet) => fleet?.memory.clock.error ?? 0);
  if (error === 0) return null;
  return (
    <NoticeLine tone="quiet">
      {t('notice.clock', { duration: fmt().duration(Math.abs(error)) })}
    </NoticeLine>
  );
}

function RejectedEntries() {
  const rejected = useFleet((fleet) => fleet?.rejected);
  if (rejected === undefined || rejected.length === 0) return null;
  return <RejectedNotice rejected={rejected} />;
}

/** Stands with the first answer, not with the first that saves: nothing below it moves. */
function SaverNotice() {
  const { savesData } = useAppState();
  const saves = useFleet((fleet) => fleet !== undefined && savesData());
  const measuredAt = useFleet((fleet) => fleet?.measuredAt);
  const duration = useDashboardText((now) => fmt().duration(now - (measuredAt ?? now)));
  return saves ? <NoticeLine tone="quiet">{t('notice.saver', { duration })}</NoticeLine> : null;
}

/** That a tab's own history ends with the tab was its person's wish. */
function FleetingHistory() {
  const why = useKeeping()?.fleeting;
  return why === 'refused' || why === 'full' ? <HistoryNotice why={why} /> : null;
}
