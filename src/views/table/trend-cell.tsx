import { memo, useMemo } from 'react';
import { useAppState } from '../../state/context';
import type { SparkPlot } from '../../ui/draw-sparkline';
import { Sparkline } from '../../ui/sparkline';
import { networkPlot, sharePlot } from '../spark-plots';
import { type CellFrame, cellOf } from './cells';
import { sideBySide } from './trend-plot';

/** CPU, memory and network over the last minutes, on one canvas. */
export const TrendCell = memo(function TrendCell(props: CellFrame & { readonly id: number }) {
  const { id } = props;
  const { history, fleet } = useAppState();
  const plot = useMemo(
    () => (): SparkPlot | undefined => {
      const series = history.of(id);
      const now = fleet.fleet.get()?.dashboardNow ?? 0;
      const plots = [
        sharePlot(series, 'cpu', now),
        sharePlot(series, 'memory', now),
        networkPlot(series, now),
      ];
      return sideBySide(plots.flatMap((one) => one ?? []));
    },
    [history, fleet, id],
  );
  return (
    <div {...cellOf(props)}>
      <Sparkline
        plot={plot}
        subscribe={history.subscribe}
        className="trend-floors my-[0.5rem] h-[calc(100%-1rem)] w-full"
      />
    </div>
  );
});
