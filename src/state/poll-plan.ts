import { POLL, SAVER } from '../config';
import { elapsed, type Instant, type Scope } from '../domain/snapshot';

/** When the last answers that cover the whole fleet came. */
export interface WholeAnswers {
  /** With all fields. */
  readonly all: Instant | undefined;
  /** With at least the reports' times. */
  readonly reports: Instant | undefined;
}

/** Timers are never exact: what is due within this (ms) is due. */
const GRACE_MS = 500;

/**
 * What the next turn asks for, one after the other.
 * - A hidden page: the reports, and everything once a minute.
 * - A page that saves data: what is on screen; every ten seconds the state of all with it; everything once a minute.
 * - Any other: everything.
 * @param onScreen how many servers stand on the screen
 */
export function planTurn(
  at: Instant,
  last: WholeAnswers,
  page: { readonly hidden: boolean; readonly saving: boolean; readonly onScreen: number },
): readonly Scope[] {
  const isDue = (before: Instant | undefined, every: number) =>
    before === undefined || elapsed(before, at) > every - GRACE_MS;
  if (page.hidden) return [isDue(last.all, POLL.hiddenDetailsMs) ? 'all' : 'reports'];
  const tooMany = page.onScreen > SAVER.mostOnScreen;
  if (!page.saving || tooMany || isDue(last.all, SAVER.detailsMs)) return ['all'];
  if (page.onScreen === 0) return ['reports'];
  return isDue(last.reports, SAVER.reportsMs) ? ['some', 'reports'] : ['some'];
}
