import { createNezhaSource } from '../api/nezha-v0';
import { RUNTIME_DEFAULTS, STATUS } from '../config';
import type { Fleet } from '../domain/fleet';
import type { Instant } from '../domain/snapshot';
import { createFleetStore } from '../state/fleet-store';
import { createHistory, type HistoryKeeping } from '../state/history/history';
import { createRemembered } from '../state/remembered';
import { testEnvironment } from './environment';
import type { RecordedPoll } from './recorded';

const NO_KEEPING: HistoryKeeping = {
  open: async () => undefined,
  recall: async () => undefined,
  forget: async () => {},
};

/** One second of the recording, as the page would have shown it. */
export interface Second {
  readonly second: number;
  readonly answered: boolean;
  readonly fleet: Fleet | undefined;
}

export interface ReplayOptions {
  /** ms */
  readonly viewerClockOff?: number;
  readonly keeping?: HistoryKeeping;
}

/** Plays the recorded answers through client, schema, normalise and state. */
export async function replay(
  polls: readonly RecordedPoll[],
  { viewerClockOff = 0, keeping = NO_KEEPING }: ReplayOptions = {},
): Promise<Second[]> {
  const start = polls[0]?.sentAt ?? 0;
  let at = start;
  let current: RecordedPoll | undefined;
  const now = (): Instant => ({ wall: at + viewerClockOff, mono: at - start });
  const source = createNezhaSource({
    base: '/',
    session: { kind: 'token', token: 't' },
    timeout: 1_000,
    now,
    fetch: async () => {
      at = current?.receivedAt ?? at;
      if (current?.error) throw new TypeError(current.error);
      return Response.json(current?.body, { headers: { date: current?.date ?? '' } });
    },
  });
  const environment = testEnvironment({ now });
  const store = createFleetStore(
    createHistory(keeping),
    createRemembered('reports', environment),
    () => ({
      ...STATUS,
      ...RUNTIME_DEFAULTS.thresholds,
    }),
  );
  const seconds: Second[] = [];
  for (const poll of polls) {
    current = poll;
    at = poll.sentAt;
    const snapshot = await source.all(new AbortController().signal).catch(() => undefined);
    if (snapshot) store.receive(snapshot, { joinWithin: 6, vouchWithin: 6 });
    seconds.push({
      second: Math.round((poll.sentAt - start) / 1000),
      answered: snapshot !== undefined,
      fleet: store.fleet.get(),
    });
  }
  return seconds;
}
