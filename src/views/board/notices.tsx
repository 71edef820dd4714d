import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Rejected } from '../../domain/snapshot';
import { fmt, t } from '../../i18n';
import { useAppState, useFleet, useStore } from '../../state/context';
import { useKeeping } from '../../state/history-hooks';
import { Button } from '../../ui/button';
import { SessionNotices } from '../session-notices';

/** The most unreadable entries named in the notice. */
const NAMED_REJECTS = 3;

/** What a person should know about the data on screen, one line each; nothing when all is well. */
export function Notices({ chrome }: { readonly chrome: boolean }) {
  return (
    <section aria-label={t('notice.label')} className="grid gap-2 not-empty:mb-2.5 empty:hidden">
      {chrome && <DemoNotice />}
      <SessionNotices chrome={chrome} />
      {chrome && <OfferNotice />}
      <RestartNotice />
      <ClockNotice />
      <RejectedNotice />
      <HistoryNotice />
    </section>
  );
}

function Line({
  tone,
  children,
}: {
  readonly tone: 'quiet' | 'warn';
  readonly children: ReactNode;
}) {
  const look = {
    quiet: 'text-ink-2',
    warn: 'rounded-xl border border-late/60 px-3.5 py-2',
  };
  return (
    <p className={`flex flex-wrap items-center gap-x-3 gap-y-1.5 text-[0.93em] ${look[tone]}`}>
      {children}
    </p>
  );
}

function DemoNotice() {
  const { config } = useAppState();
  if (!config.demo) return null;
  return (
    <Line tone="quiet">
      <span>
        {t('notice.demo')}{' '}
        <Link href="/connect" className="underline underline-offset-4">
          {t('notice.demoConnect')}
        </Link>
      </span>
    </Line>
  );
}

function OfferNotice() {
  const { connection } = useAppState();
  const state = useStore(connection.state);
  if (state.phase === 'out') return null;
  if (state.declined) {
    return (
      <Line tone="warn">
        <span>{t('notice.declined')}</span>
        <Button onClick={() => connection.decideOffer(false)}>{t('notice.dismiss')}</Button>
      </Line>
    );
  }
  if (state.offered === undefined) return null;
  return (
    <Line tone="warn">
      <span>{t('notice.offered')}</span>
      <Button onClick={() => connection.decideOffer(true)}>{t('notice.offeredTake')}</Button>
      <Button onClick={() => connection.decideOffer(false)}>{t('notice.offeredLeave')}</Button>
    </Line>
  );
}

function RestartNotice() {
  const waiting = useFleet((fleet) => fleet?.summary.waiting ?? 0);
  return waiting > 0 ? <Line tone="warn">{t('notice.restart', { count: waiting })}</Line> : null;
}

function ClockNotice() {
  const error = useFleet((fleet) => fleet?.memory.clock.error ?? 0);
  if (error === 0) return null;
  return (
    <Line tone="quiet">{t('notice.clock', { duration: fmt().duration(Math.abs(error)) })}</Line>
  );
}

function RejectedNotice() {
  const rejected = useFleet((fleet) => fleet?.rejected);
  if (rejected === undefined || rejected.length === 0) return null;
  const named = rejected.slice(0, NAMED_REJECTS).map(rejectText);
  const more = rejected.length - named.length;
  const list = [...named, ...(more > 0 ? [t('notice.rejectedMore', { count: more })] : [])];
  return (
    <Line tone="quiet">
      {t('notice.rejected', { count: rejected.length, list: list.join('; ') })}
    </Line>
  );
}

/** That a tab's own history ends with the tab was its person's wish. */
function HistoryNotice() {
  const why = useKeeping()?.fleeting;
  return why === 'refused' || why === 'full' ? (
    <Line tone="quiet">{t(`notice.history.${why}`)}</Line>
  ) : null;
}

function rejectText({ id, index, field }: Rejected): string {
  return id === undefined
    ? t('notice.rejectedIndex', { index: index ?? 0, field })
    : t('notice.rejectedId', { id, field });
}
