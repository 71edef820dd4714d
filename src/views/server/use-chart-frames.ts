import { useMemo } from 'react';
import type { ChartRange } from '../../domain/chart/range';
import type { Store } from '../../lib/store';
import { type ChartFrame, createChartFrames } from '../../state/chart-frames';
import { useAppState, useStore } from '../../state/context';
import { type ChartCursor, createChartCursor } from '../../ui/chart/chart-cursor';

/**
 * Some servers' past over a range, and the cursor that their charts share: while it is pinned, new data wait.
 * @param ids must keep its reference while it holds the same
 */
export function useChartFrames(
  ids: readonly number[],
  range: ChartRange,
): {
  /** One a server; undefined: they are still being read. */
  readonly frames: readonly ChartFrame[] | undefined;
  readonly cursor: Store<ChartCursor>;
} {
  const { history, fleet } = useAppState();
  const { source, cursor } = useMemo(() => {
    const now = () => fleet.fleet.get()?.dashboardNow;
    const made = createChartFrames({ history, now }, ids, range);
    return { source: made, cursor: createChartCursor(made.hold) };
  }, [history, fleet, ids, range]);
  return { frames: useStore(source.frames), cursor };
}
