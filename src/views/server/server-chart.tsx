import { useMemo } from 'react';
import type { WatchedServer } from '../../domain/fleet';
import { t } from '../../i18n';
import type { Store } from '../../lib/store';
import type { ChartFrame } from '../../state/chart-frames';
import type { ChartCursor } from '../../ui/chart/chart-cursor';
import type { ChartLine } from '../../ui/chart/chart-plot';
import type { ChartSpec } from './chart-specs';
import { SpecChart } from './spec-chart';

export interface ServerChartProps {
  readonly spec: ChartSpec;
  readonly watched: WatchedServer;
  /** The server's; undefined: it is still being read. */
  readonly frames: readonly ChartFrame[] | undefined;
  readonly reboots: readonly number[];
  readonly cursor: Store<ChartCursor>;
}

/** One chart of a server. */
export function ServerChart(props: ServerChartProps) {
  const { spec: whole, watched, frames, reboots, cursor } = props;
  const { host } = watched.server;
  const swaps = (host?.swapTotal ?? 0) > 0;
  const spec = useMemo(() => (swaps ? whole : withoutSwap(whole)), [whole, swaps]);
  const lines = useMemo(() => linesOf(spec), [spec]);
  const subjects = useMemo(() => [{ watched, frame: frames?.[0] }], [watched, frames]);
  const title = [t(spec.title), ...spec.metrics.flatMap(({ inTitle }) => inTitle?.() ?? [])];
  return (
    <SpecChart
      title={title.join(' · ')}
      spec={spec}
      lines={lines}
      subjects={subjects}
      frames={frames}
      reboots={reboots}
      cores={host?.cores}
      cursor={cursor}
      named={false}
    />
  );
}

function linesOf({ metrics }: ChartSpec): readonly ChartLine[] {
  return metrics.map(({ colour, dash = 'none', name, bare = false }) => {
    return { name: name?.() ?? '', colour, dash, bare };
  });
}

function withoutSwap(spec: ChartSpec): ChartSpec {
  return { ...spec, metrics: spec.metrics.filter(({ metric }) => metric !== 'swap') };
}
