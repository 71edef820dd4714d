import { MONITORS } from '../../config';
import { elapsed, type Instant } from '../../domain/snapshot';

/** What a server's latency is wanted for: time that nobody watched here, a card, or a view of its own. */
export type Want = keyof typeof MONITORS.freshMs;

/** How asking went: `absent` says that the dashboard has no monitors for this server. */
export type Outcome = 'answered' | 'absent' | 'failed';

/** Asks for one server after the other: never for two at once, and never for two within a second. */
export interface MonitorQueue {
  /**
   * A server is wanted, until what is returned runs.
   * @param anew whatever was answered before
   */
  want(id: number, want: Want, anew: boolean): () => void;
  isWanted(id: number, want?: Want): boolean;
  /** Asks if it is time. Call it about once a second. */
  tick(): void;
  stop(): void;
}

export interface MonitorQueueOptions {
  /** Never rejects. */
  readonly ask: (id: number) => Promise<Outcome>;
  readonly now: () => Instant;
  /** Whether this is a time for it: the page is seen, and its data are live. */
  readonly mayAsk: () => boolean;
  /** The browser was asked to save data: then only what somebody chose to see is asked for. */
  readonly savesData: () => boolean;
}

export function createMonitorQueue(options: MonitorQueueOptions): MonitorQueue {
  const { ask, now, mayAsk, savesData } = options;
  const begun = now();
  const wants = new Map<number, readonly Want[]>();
  const asked = new Map<number, { readonly at: Instant; readonly outcome: Outcome }>();
  /** On the clock that only goes on: a wall clock that is set, or rounded, would shorten a second. */
  let lastBegun = Number.NEGATIVE_INFINITY;
  let asking = false;
  let early: ReturnType<typeof setTimeout> | undefined;
  let absentInARow = 0;
  let restFrom: Instant | undefined;
  let stopped = false;

  function isAdmitted(want: Want): boolean {
    if (want === 'close') return true;
    if (restFrom && elapsed(restFrom, now()) < MONITORS.restMs) return false;
    return want === 'cards' || (!savesData() && elapsed(begun, now()) >= MONITORS.reportsAfterMs);
  }

  function isDue(id: number, want: Want): boolean {
    const before = asked.get(id);
    if (before === undefined) return true;
    const { freshMs, retryMs, restMs } = MONITORS;
    const limits = { answered: freshMs[want], absent: restMs, failed: retryMs };
    return elapsed(before.at, now()) >= limits[before.outcome];
  }

  /** Of those that are due, the one that was asked for longest ago. */
  function nextDue(): number | undefined {
    const due = [...wants].filter(([id, some]) =>
      some.some((want) => isAdmitted(want) && isDue(id, want)),
    );
    const age = ([id]: (typeof due)[number]) => {
      const before = asked.get(id);
      return before ? elapsed(before.at, now()) : Number.POSITIVE_INFINITY;
    };
    return due.reduce<(typeof due)[number] | undefined>(
      (best, one) => (best && age(best) >= age(one) ? best : one),
      undefined,
    )?.[0];
  }

  async function askFor(id: number): Promise<void> {
    asking = true;
    const answer = ask(id);
    // It has left the page, however long that took.
    lastBegun = now().mono;
    const outcome = await answer;
    asking = false;
    asked.set(id, { at: now(), outcome });
    if (outcome === 'failed') return;
    absentInARow = outcome === 'absent' ? absentInARow + 1 : 0;
    restFrom = absentInARow >= MONITORS.giveUpAfter ? now() : undefined;
  }

  function tick(): void {
    if (stopped || asking || early !== undefined || !mayAsk()) return;
    const next = nextDue();
    if (next === undefined) return;
    const wait = lastBegun + MONITORS.everyMs - now().mono;
    if (wait <= 0) void askFor(next);
    else {
      early = setTimeout(() => {
        early = undefined;
        tick();
      }, wait);
    }
  }

  return {
    want(id, want, anew) {
      wants.set(id, [...(wants.get(id) ?? []), want]);
      if (anew) asked.delete(id);
      tick();
      return () => {
        const left = [...(wants.get(id) ?? [])];
        left.splice(left.indexOf(want), 1);
        if (left.length > 0) wants.set(id, left);
        else wants.delete(id);
      };
    },
    isWanted: (id, want) => wants.get(id)?.some((one) => (want ?? one) === one) === true,
    tick,
    stop() {
      stopped = true;
      clearTimeout(early);
    },
  };
}
