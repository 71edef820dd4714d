import { useId, useMemo } from 'react';
import { t } from '../../../i18n';
import { createStore, type Store } from '../../../lib/store';
import type { ChartFrame } from '../../../state/chart-frames';
import { useStore } from '../../../state/context';
import type { Keeper } from '../../../state/history/keeper';
import { useKeeper } from '../../../state/history-hooks';
import type { ChartCursor } from '../../../ui/chart/chart-cursor';
import { MonitorChart } from './monitor-chart';
import { MonitorFigures } from './monitor-figures';
import { monitorLines } from './monitor-lines';

/** The monitors that are switched off: as long as the page, from one server to the next. */
const hiddenMonitors = createStore<ReadonlySet<number>>(new Set());

interface MonitorsProps {
  readonly id: number;
  /** The span of the charts. */
  readonly frame: ChartFrame;
  readonly cursor: Store<ChartCursor>;
}

/** What the dashboard's latency monitors measured from a server; nothing where it has none. */
export function Monitors(props: MonitorsProps) {
  const keeper = useKeeper();
  return keeper ? <KeptMonitors {...props} keeper={keeper} /> : null;
}

function KeptMonitors({ id, frame, cursor, keeper }: MonitorsProps & { readonly keeper: Keeper }) {
  const title = useId();
  const latency = useStore(useMemo(() => keeper.monitors.of(id, 'close'), [keeper, id]));
  const hidden = useStore(hiddenMonitors);
  const lines = useMemo(() => monitorLines(latency, frame), [latency, frame]);
  const shown = useMemo(() => lines.filter((line) => !hidden.has(line.id)), [lines, hidden]);
  if (lines.length === 0) return null;
  const toggle = (monitor: number) => {
    const next = new Set(hidden);
    if (!next.delete(monitor)) next.add(monitor);
    hiddenMonitors.set(next);
  };
  return (
    <section
      aria-labelledby={title}
      className="min-w-0 rounded-xl border border-line bg-panel px-4 pt-3 pb-2.5"
    >
      <h2 id={title} className="font-semibold text-ink-2">
        {t('latency.title')}
      </h2>
      <div className="grid gap-x-6 gap-y-2 lg:grid-cols-[minmax(0,1fr)_25rem]">
        <MonitorChart lines={shown} frame={frame} cursor={cursor} />
        <div className="min-w-0 overflow-x-auto">
          <MonitorFigures
            lines={lines}
            hidden={hidden}
            onToggle={toggle}
            frame={frame}
            cursor={cursor}
          />
        </div>
      </div>
    </section>
  );
}
