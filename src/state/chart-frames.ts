import { CHARTS } from '../config';
import { CHART_SPANS, type ChartRange } from '../domain/chart/range';
import { type Track, trackOfBlocks, trackOfRows } from '../domain/chart/track';
import type { Block } from '../domain/history/block';
import type { Spans } from '../domain/history/spans';
import type { Tier } from '../domain/history/tiers';
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
  /** When the server was watched, and of that was down; undefined: that history is not open yet. */
  readonly seen: { readonly watched: Spans; readonly down: Spans } | undefined;
}

/** A server's past over one range, drawn anew as the data come, while somebody looks. */
export interface ChartFrames {
  /** undefined: it is still being read. */
  readonly frame: ReadableStore<ChartFrame | undefined>;
  /** Keeps the frame as it is, until it is told otherwise: somebody reads it. */
  hold(held: boolean): void;
}

/** Where the past comes from. */
export interface ChartSources {
  readonly history: Pick<History, 'of' | 'subscribe'> & {
    readonly keeper: ReadableStore<Pick<Keeper, 'seen' | 'now' | 'read' | 'revision'> | undefined>;
  };
  /** The dashboard's clock at the last answer, unix seconds; undefined: none yet. */
  readonly now: () => number | undefined;
}

/** The live range follows the answers, no faster than `CHARTS.redrawMs`; the others move on once a minute. */
export function createChartFrames(
  { history, now }: ChartSources,
  id: number,
  range: ChartRange,
): ChartFrames {
  const { seconds, from: source } = CHART_SPANS[range];
  const frame = createStore<ChartFrame | undefined>(undefined);
  const blocks = new Map<number, Block>();
  let watchers = 0;
  let held = false;
  let due = false;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let stop = () => {};

  function show(track: Track, from: number, to: number): void {
    const seen = history.keeper.get()?.seen(id, from, to);
    frame.set({ range, from, to, track, seen });
  }

  function showRows(): void {
    const to = now();
    if (to === undefined) return;
    const from = to - seconds;
    show(trackOfRows(history.of(id), { from, to }), from, to);
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
    // What has ended is read once; the newest may have grown.
    const newest = Math.max(from, ...blocks.keys());
    for (const block of await keeper.read(id, tier, newest, to)) blocks.set(block.start, block);
    for (const { start, step, counts } of blocks.values()) {
      if (start + step * counts.length < from) blocks.delete(start);
    }
    reading = false;
    if (held || watchers === 0) {
      due = true;
      return;
    }
    const inOrder = [...blocks.values()].sort((a, b) => a.start - b.start);
    show(trackOfBlocks(inOrder, { from, to }), from, to);
    if (due) update();
  }

  function update(): void {
    if (held || pause !== undefined) {
      due = true;
      return;
    }
    due = false;
    if (source !== 'rows') {
      void showBlocks(source);
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
    update();
  }

  if (source === 'rows') showRows();
  return {
    frame: {
      get: frame.get,
      subscribe(listener) {
        const leave = frame.subscribe(listener);
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
