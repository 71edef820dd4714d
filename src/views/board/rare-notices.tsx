import type { Rejected } from '../../domain/snapshot';
import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { Button } from '../../ui/button';
import { NoticeLine } from './notice-line';

/** The most unreadable entries named in the notice. */
const NAMED_REJECTS = 3;

/** A link brought another token than the one in use, which works. */
export function OfferNotice() {
  const { connection } = useAppState();
  const state = useStore(connection.state);
  if (state.phase === 'out') return null;
  if (state.declined) {
    return (
      <NoticeLine tone="warn">
        <span>{t('notice.declined')}</span>
        <Button onClick={() => connection.decideOffer(false)}>{t('notice.dismiss')}</Button>
      </NoticeLine>
    );
  }
  if (state.offered === undefined) return null;
  return (
    <NoticeLine tone="warn">
      <span>{t('notice.offered')}</span>
      <Button onClick={() => connection.decideOffer(true)}>{t('notice.offeredTake')}</Button>
      <Button onClick={() => connection.decideOffer(false)}>{t('notice.offeredLeave')}</Button>
    </NoticeLine>
  );
}

/** Entries of the answer that could not be read. */
export function RejectedNotice({ rejected }: { readonly rejected: readonly Rejected[] }) {
  const named = rejected.slice(0, NAMED_REJECTS).map(rejectText);
  const more = rejected.length - named.length;
  const list = [...named, ...(more > 0 ? [t('notice.rejectedMore', { count: more })] : [])];
  return (
    <NoticeLine tone="quiet">
      {t('notice.rejected', { count: rejected.length, list: list.join('; ') })}
    </NoticeLine>
  );
}

function rejectText({ id, index, field }: Rejected): string {
  return id === undefined
    ? t('notice.rejectedIndex', { index: index ?? 0, field })
    : t('notice.rejectedId', { id, field });
}

/** The history lasts as long as this page alone. */
export function HistoryNotice({ why }: { readonly why: 'refused' | 'full' }) {
  return <NoticeLine tone="quiet">{t(`notice.history.${why}`)}</NoticeLine>;
}
