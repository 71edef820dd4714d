import {
  type Availability,
  type Share,
  seenWithin,
  shareWithin,
} from '../../domain/history/availability';
import type { Block } from '../../domain/history/block';
import { mergeInto } from '../../domain/history/block';
import type { Incident } from '../../domain/history/incidents';
import type { Row } from '../../domain/history/pack-rows';
import type { Restart } from '../../domain/history/restarts';
import { keepReadings, type SensorRows } from '../../domain/history/sensor-rows';
import type { Spans } from '../../domain/history/spans';
import {
  blockFor,
  MINUTE,
  rollIntoQuarters,
  settle,
  TIERS,
  type Tier,
} from '../../domain/history/tiers';
import type { Series } from '../../domain/series';
import type { Temperature } from '../../domain/server';
import type { Instant } from '../../domain/snapshot';
import { createStore, type ReadableStore } from '../../lib/store';
import type { Channel, Environment } from '../environment';
import type { Answer } from './answer';
import { readChunks } from './chunks';
import { createLatencyRecords } from './latency-records';
import { loadIncidents, loadOpen, loadRows } from './load';
import { createMemoryRecords } from './memory-records';
import { createMonitors, type Monitors, type MonitorsOptions } from './monitors';
import { createRecorder, type Reach, type Recorder } from './recorder';
import { type Change, type Records, RecordsFull, RecordsGone } from './records';
import { type ForeignBlock, type ForeignSeen, type SeenGain, takeBlocks, takeSeen } from './take';
import { createWriter } from './writer';

/** Why the history lasts no longer than the page. */
type Fleeting = 'refused' | 'full' | 'gone' | 'tab';

/** How the keeping goes. */
export interface Keeping {
  /** undefined: it is written down on this device. */
  readonly fleeting: Fleeting | undefined;
  /** Records that could not be read. */
  readonly damaged: number;
  /** Old chunks that were dropped because there was no room. */
  readonly dropped: number;
}

/** What lasts of the history: availability, tiers, incidents. */
export interface Keeper {
  /** @param readings of the server's sensors at that time */
  addRow(
    id: number,
    time: number,
    levels: Uint16Array,
    readings?: readonly Temperature[] | undefined,
  ): void;
  /** What a server's sensors have read of late; undefined where it has not several. */
  sensors(id: number): SensorRows | undefined;
  observe(answer: Answer): void;
  /** Visits the rows of an earlier visit, each server's in time order. */
  earlierRows(visit: (id: number, row: Row) => void): void;
  /** Rises once a minute of the dashboard's clock, and whenever watching or an outage begins or ends. */
  readonly revision: ReadableStore<number>;
  /** Seconds watched and seen up within the last `seconds`. */
  share(id: number, seconds: number): Share;
  /** When it was watched, and down, within [from, to] (unix seconds). */
  seen(id: number, from: number, to: number): { readonly watched: Spans; readonly down: Spans };
  /** Time that nobody watched here, and the dashboard's monitors vouch for (spans, unix seconds). */
  reported(id: number): readonly number[];
  /** The server's strip is on screen, until what is returned runs. */
  onScreen(id: number): () => void;
  /** What the dashboard's latency monitors measured. */
  readonly monitors: Pick<Monitors, 'of' | 'names'>;
  /** The dashboard's clock at the last answer, of an earlier visit if need be, unix seconds; 0: there was none. */
  now(): number;
  /** All that was seen, to be read and not changed: it grows with each answer. */
  availability(): Availability;
  /** What happened, oldest first. */
  readonly incidents: ReadableStore<readonly Incident[]>;
  /** Of the dashboard, oldest first. */
  readonly restarts: ReadableStore<readonly Restart[]>;
  readonly keeping: ReadableStore<Keeping>;
  /** How far back history reaches for a fleet of this size. */
  reach(): Reach;
  /** One server's blocks that overlap [from, to] (unix seconds), oldest first; what can't be read is left out. */
  read(id: number, tier: Tier, from: number, to: number): Promise<readonly Block[]>;
  /** Resolves when what was due is written. */
  settled(): Promise<void>;
  /** Takes up blocks of a file. Resolves with how many slots know more than before; rejects where there is no room. */
  takeBlocks(added: readonly ForeignBlock[]): Promise<number>;
  /** Takes up what a file has seen and what happened then. Rejects where there is no room. */
  takeSeen(seen: ForeignSeen): Promise<SeenGain>;
  /** Writes everything down now. */
  flush(): Promise<void>;
  /** Ends it; what is written down stays. */
  stop(): void;
  /** Ends it, and forgets what is written down. */
  forget(): void;
}

export interface KeeperOptions {
  readonly environment: Pick<Environment, 'now' | 'page' | 'random'>;
  readonly series: ReadonlyMap<number, Series>;
  /** Opens the lasting records; undefined: this history is to last as long as the page. */
  readonly openRecords: ((onGone: () => void) => Promise<Records>) | undefined;
  /** Over it the tabs that keep this history tell each other that it was cleared. */
  readonly line?: Channel | undefined;
  readonly onCleared?: () => void;
  /** What the dashboard's monitors are asked with, and a clock that runs a listener once a second. */
  readonly monitors: Pick<MonitorsOptions, 'latency' | 'mayAsk' | 'savesData'> & {
    readonly everySecond: (listener: () => void) => () => void;
  };
  readonly mayWrite: (records: Records, now: Instant, name: string) => Promise<boolean>;
}

/** Takes up what earlier visits wrote down, and goes on from there. Never rejects: memory is always there. */
export async function openKeeper(options: KeeperOptions): Promise<Keeper> {
  const { environment, series, openRecords, mayWrite, line } = options;
  const recorder = createRecorder();
  const revision = createStore(0);
  const keeping = createStore<Keeping>({ fleeting: undefined, damaged: 0, dropped: 0 });
  const name = newName(environment);
  const sensors = new Map<number, SensorRows>();
  let stopped = false;
  let busy: Promise<void> = Promise.resolve();

  const lost = (what: 'damaged' | 'dropped', count: number) => {
    if (count > 0) keeping.set({ ...keeping.get(), [what]: keeping.get()[what] + count });
  };
  const falter = (why: Fleeting) => {
    if (stopped || records.lasting === false) return;
    records.close();
    records = createMemoryRecords();
    keeping.set({ ...keeping.get(), fleeting: why });
  };

  let records: Records = createMemoryRecords();
  if (openRecords === undefined) keeping.set({ ...keeping.get(), fleeting: 'tab' });
  else {
    try {
      records = await openRecords(() => falter('gone'));
    } catch {
      keeping.set({ ...keeping.get(), fleeting: 'refused' });
    }
  }

  const damaged: Change[] = [];
  const note = (change: Change) => damaged.push(change);
  let rows: Awaited<ReturnType<typeof loadRows>> = [];
  try {
    await loadOpen(records, recorder, note);
    await loadIncidents(records, recorder, note);
    rows = await loadRows(records, note);
    lost('damaged', damaged.length);
    if (damaged.length > 0) await records.commit(damaged);
    // Until an answer comes it is as late as it was then.
    recorder.now = recorder.availability.watched.at(-1) ?? 0;
  } catch (thrown) {
    falter(reasonOf(thrown));
  }

  const lastStored = new Map(rows.map(({ id, row }) => [id, row.time]));

  const writer = createWriter({
    recorder,
    series,
    rowsWritten: new Map(rows.map(({ id, row }) => [id, row.time])),
    name,
    mayWrite: (some, now) => mayWrite(some, now, name),
    onLost: lost,
  });

  try {
    await writer.claim(records, environment.now());
  } catch (thrown) {
    falter(reasonOf(thrown));
  }

  function write(all: boolean): Promise<void> {
    busy = busy.then(async () => {
      if (stopped) return;
      try {
        await writer.write(records, environment.now(), all);
      } catch (thrown) {
        falter(reasonOf(thrown));
      }
    });
    return busy;
  }
  const latencyRecords = createLatencyRecords({
    records: () => records,
    inTurn: (work) =>
      next(async () => {
        if (!stopped) await work();
      }).catch((thrown) => falter(reasonOf(thrown))),
    now: environment.now,
  });
  const monitors = createMonitors({
    ...options.monitors,
    now: environment.now,
    records: latencyRecords,
    onReports: () => revision.set(revision.get() + 1),
  });
  const stopTicking = options.monitors.everySecond(monitors.tick);
  const unhide = environment.page.onHide(() => writer.writeNow(records));
  /** Works on the records when nobody else does. */
  function next<T>(work: () => Promise<T>): Promise<T> {
    const done = busy.then(work);
    busy = done.then(
      () => {},
      () => {},
    );
    return done;
  }

  line?.onMessage((message) => {
    if (message === 'cleared') options.onCleared?.();
  });

  function end(): void {
    stopped = true;
    unhide();
    stopTicking();
    monitors.stop();
  }

  return {
    revision,
    incidents: recorder.incidents,
    restarts: recorder.restarts,
    keeping,
    sensors: (id) => sensors.get(id),
    addRow(id, time, levels, readings = []) {
      // The history has a single sensor, or the hottest.
      if (readings.length > 1) sensors.set(id, keepReadings(sensors.get(id), time, readings));
      // The page before has counted the report that both of them saw.
      if (lastStored.size > 0) {
        const stored = lastStored.get(id);
        lastStored.delete(id);
        if (time === stored) return;
      }
      recorder.addRow(id, time, levels);
    },
    observe(answer) {
      for (const id of sensors.keys()) {
        if (!answer.fleet.servers.has(id)) sensors.delete(id);
      }
      const before = tellingOf(recorder);
      recorder.observe(answer);
      const after = tellingOf(recorder);
      if (before.some((one, index) => one !== after[index])) revision.set(revision.get() + 1);
      void write(false);
    },
    earlierRows(visit) {
      for (const { id, row } of rows) visit(id, row);
      rows = [];
    },
    share: (id, seconds) =>
      shareWithin(recorder.availability, id, recorder.now - seconds, recorder.now),
    seen: (id, from, to) => seenWithin(recorder.availability, id, from, to),
    reported: monitors.reported,
    onScreen: monitors.onScreen,
    monitors,
    now: () => recorder.now,
    availability: () => recorder.availability,
    reach: recorder.reach,
    async read(id, tier, from, to) {
      const stored = await readStored(id, tier, { from, to });
      const blocks = new Map(stored.map((block) => [block.start, block]));
      for (const block of openBlocks(id, tier)) {
        const before = blocks.get(block.start);
        if (before) mergeInto(before, block);
        else if (block.start <= to) blocks.set(block.start, block);
      }
      return [...blocks.values()]
        .filter((block) => block.start + TIERS[tier].span > from)
        .sort((a, b) => a.start - b.start);
    },
    settled: () => busy,
    takeBlocks: (added) => next(() => takeBlocks({ records, recorder, openBlocks }, added)),
    async takeSeen(seen) {
      const gain = await next(() => takeSeen({ records, recorder, name }, seen));
      revision.set(revision.get() + 1);
      return gain;
    },
    flush: () => write(true),
    stop() {
      end();
      line?.close();
      // What is being written is finished first.
      void busy.then(() => records.close());
    },
    forget() {
      end();
      const clear = async () => {
        // What was written down before it had to be kept in memory is forgotten, too.
        const held = openRecords && !records.lasting ? await openRecords(() => {}) : records;
        await held.clear();
        held.close();
        line?.send('cleared');
      };
      void busy
        .then(clear)
        .catch(() => {})
        .finally(() => line?.close());
    },
  };

  async function readStored(
    id: number,
    tier: Tier,
    span: { readonly from: number; readonly to: number },
  ): Promise<readonly Block[]> {
    const broken: Change[] = [];
    try {
      const blocks = await readChunks(records, tier, id, span, (key) => {
        broken.push({ store: 'chunks', key });
      });
      lost('damaged', broken.length);
      if (broken.length > 0) await records.commit(broken);
      return blocks;
    } catch (thrown) {
      falter(reasonOf(thrown));
      return [];
    }
  }

  /** What is still open in memory, and what has ended and is not written yet. */
  function openBlocks(id: number, tier: Tier): readonly Block[] {
    const tiers = recorder.tiers.get(id);
    if (tiers === undefined) return [];
    settle(tiers);
    const ended = recorder.closed.flatMap((one) =>
      one.id === id && one.closed.tier === tier ? [one.closed.block] : [],
    );
    if (tier === 'minutes') return [...ended, tiers.minutes];
    const quarters = blockFor('quarters', tiers.quarters.start);
    mergeInto(quarters, tiers.quarters);
    rollIntoQuarters(tiers.minutes, quarters);
    return [...ended, quarters];
  }
}

/** What a person is to see the change of at once: the minute, what happened, the beginning of the time watched. */
function tellingOf({
  now,
  incidents,
  restarts,
  availability: { watched },
}: Recorder): readonly unknown[] {
  return [Math.floor(now / MINUTE), incidents.get(), restarts.get(), watched.at(-2)];
}

/** Names this page among the tabs. */
function newName({ now, random }: Pick<Environment, 'now' | 'random'>): string {
  return `${now().wall.toString(36)}-${random().toString(36).slice(2)}`;
}

function reasonOf(thrown: unknown): Fleeting {
  if (thrown instanceof RecordsFull) return 'full';
  return thrown instanceof RecordsGone ? 'gone' : 'refused';
}
