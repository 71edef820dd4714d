import { elapsed } from '../domain/snapshot';
import { fmt, t } from '../i18n';
import { useAppState, useFleet, useStore } from '../state/context';
import { useAgeText } from '../state/time-hooks';

/** Older than this (s), a time of day alone would be read as today's. */
const TODAY = 12 * 3_600;
/** Most visits have their first answer by then (ms): nothing jumps for a line that nobody could read. */
const PATIENCE_MS = 1_000;

/** Says of when the state on screen is, where an earlier visit left it and no answer comes. */
export function RecalledNotice() {
  const { poll, ticker } = useAppState();
  const { failure, askedAt } = useStore(poll.state);
  const now = useStore(ticker.now);
  const at = useFleet((fleet) => Math.floor((fleet?.receivedAt.wall ?? 0) / 1000));
  const text = useAgeText((age = 0) => {
    const time = age > TODAY ? fmt().dateTime(at) : fmt().time(at);
    return t('recalled.asOf', { time, age: fmt().age(age) });
  });
  const waiting = askedAt === undefined || elapsed(askedAt, now) < PATIENCE_MS;
  if (failure === undefined && waiting) return null;
  return <p className="text-[0.93em] text-ink-2">{text}</p>;
}
