import { CHARTS } from '../config';
import { CHART_SPANS, type ChartRange } from '../domain/chart/range';
import { type Track, trackOfBlocks, trackOfRows } from '../domain/chart/track';
import type { Block } from '../domain/history/block';
import { type SensorTrack, sensorTracks } from '../domain/history/sensor-rows';
import type { Spans } from '../domain/history/spans';
import { MINUTE, type Tier } from '../domain/history/tiers';
import { same } from '../domain/same';
import { createStore, type ReadableStore } from '../lib/store';
import type { History } from './history/history';
import type { Keeper } from './history/keeper';

/** What all charts of a server show at one moment. */
export interface ChartFrame {
  readonly range: ChartRange;
  /** Unix seconds on the dashboard's clock. */
  readonly from: number;
  readonly to: number;
  readonly track: Track;
  /** Of the live range a track a sensor, where there are several. */
  readonly sensors: readonly SensorTrack[];
  /** When the server was watched, and of that was down; undefined: that history is not open yet. */
  readonly seen: { readonly watched: Spans; readonly down: Spans } | undefined;
}

/** The past of some servers over one range, drawn anew as the data come, while somebody looks. */
export interface ChartFrames {
  /** One a server, in the order that was asked for, all of the same time; undefined: they are still being read. */
  readonly frames: ReadableStore<readonly ChartFrame[] | undefined>;
  /** Keeps the frames as they are, until it is told otherwise: somebody reads them. */
  hold(held: boolean): void;
}

/** Where the past comes from. */
export interface ChartSources {
  readonly history: Pick<History, 'of' | 'subscribe'> & {
    readonly keeper: ReadableStore<
      Pick<Keeper, 'seen' | 'now' | 'read' | 'revision' | 'sensors'> | undefined
    >;
  };
  /** The dashboard's clock at the last answer, unix seconds; undefined: none yet. */
  readonly now: () => number | undefined;
}

/** The live range follows the answers, no faster than `CHARTS.redrawMs`; the others move on once a minute. */
export function createChartFrames(
  { history, now }: ChartSources,
  ids: readonly number[],
  range: ChartRange,
): ChartFrames {
  const { seconds, from: source } = CHART_SPANS[range];
  const frames = createStore<readonly ChartFrame[] | undefined>(undefined);
  const blocks = new Map(ids.map((id) => [id, new Map<number, Block>()]));
  let watchers = 0;
  let held = false;
  let due = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let stop = () => {};

  function show(trackOf: (id: number) => Track, from: number, to: number): void {
    const keeper = history.keeper.get();
    frames.set(
      ids.map((id) => {
        const track = trackOf(id);
        const rows = source === 'rows' ? keeper?.sensors(id) : undefined;
        const sensors = rows ? sensorTracks(rows, track) : [];
        return { range, from, to, track, sensors, seen: keeper?.seen(id, from, to) };
      }),
    );
  }

  function showRows(): void {
    const to = now();
    if (to === undefined) return;
    const from = to - seconds;
    show((id) => trackOfRows(history.of(id), { from, to }), from, to);
  }

  /** Whether what lasts has more to show than the last frames: much else changes it, and charts are dear to draw. */
  function isNews(): boolean {
    const keeper = history.keeper.get();
    const last = frames.get();
    if (keeper === undefined || last === undefined) return true;
    return last.some(({ from, to, seen }, index) => {
      const later = Math.floor(keeper.now() / MINUTE) !== Math.floor(to / MINUTE);
      return later || !same(seen, keeper.seen(ids[index] ?? 0, from, to));
    });
  }

  async function showBlocks(tier: Tier): Promise<void> {
    const keeper = history.keeper.get();
    if (keeper === undefined || reading) {
      due ||= reading;
      return;
    }
    reading = true;
    const to = keeper.now();
    const from = to - seconds;
    await Promise.all(
      [...blocks].map(async ([id, own]) => {
        // What has ended is read once; the newest may have grown.
        const newest = Math.max(from, ...own.keys());
        for (const block of await keeper.read(id, tier, newest, to)) own.set(block.start, block);
        for (const { start, step, counts } of own.values()) {
          if (start + step * counts.length < from) own.delete(start);
        }
      }),
    );
    reading = false;
    if (held || (watchers === 0 && frames.get() !== undefined)) {
      due = true;
      return;
    }
    show((id) => trackOfBlocks(inOrder(blocks.get(id)), { from, to }), from, to);
    if (due) update();
  }

  function update(): void {
    if (held || pause !== undefined) {
      due = true;
      return;
    }
    due = false;
    if (source !== 'rows') {
      if (isNews()) void showBlocks(source);
      return;
    }
    showRows();
    pause = setTimeout(() => {
      pause = undefined;
      if (due && watchers > 0) update();
    }, CHARTS.redrawMs);
  }

  function start(): void {
    const stops = [history.keeper.subscribe(update)];
    if (source === 'rows') stops.push(history.subscribe(update));
    else {
      let leave = () => {};
      const follow = () => {
        leave();
        leave = history.keeper.get()?.revision.subscribe(update) ?? (() => {});
      };
      follow();
      stops.push(history.keeper.subscribe(follow), () => leave());
    }
    stop = () => {
      for (const one of stops) one();
    };
    // What was begun before anybody looked is about to come.
    if (!reading) update();
  }

  if (source === 'rows') showRows();
  else void showBlocks(source);
  return {
    frames: {
      get: frames.get,
      subscribe(listener) {
        const leave = frames.subscribe(listener);
        watchers += 1;
        if (watchers === 1) start();
        return () => {
          leave();
          watchers -= 1;
          if (watchers === 0) stop();
        };
      },
    },
    hold(next) {
      held = next;
      if (!held && due) update();
    },
  };
}

/** Blocks, oldest first. */
function inOrder(blocks: ReadonlyMap<number, Block> | undefined): readonly Block[] {
  return [...(blocks?.values() ?? [])].sort((a, b) => a.start - b.start);
}
