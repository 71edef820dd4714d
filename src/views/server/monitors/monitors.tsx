import { useId, useMemo, useRef } from 'react';
import { t } from '../../../i18n';
import { createStore, type Store } from '../../../lib/store';
import type { ChartFrame } from '../../../state/chart-frames';
import { useStore } from '../../../state/context';
import type { Keeper } from '../../../state/history/keeper';
import type { ServerLatency } from '../../../state/history/monitors';
import { useKeeper } from '../../../state/history-hooks';
import type { ChartCursor } from '../../../ui/chart/chart-cursor';
import { useOnScreen } from '../../../ui/use-on-screen';
import { useWhile } from '../../../ui/use-while';
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

function KeptMonitors({ id, keeper, ...rest }: MonitorsProps & { readonly keeper: Keeper }) {
  const latency = useStore(useMemo(() => keeper.monitors.of(id, 'close'), [keeper, id]));
  const { recent = [], past = [] } = latency;
  return recent.length + past.length > 0 ? <MonitorSection latency={latency} {...rest} /> : null;
}

function MonitorSection({
  latency,
  frame: newest,
  cursor,
}: Omit<MonitorsProps, 'id'> & { readonly latency: ServerLatency }) {
  const title = useId();
  const ref = useRef<HTMLElement>(null);
  // Drawn on screen alone, as the other charts are.
  const frame = useWhile(useOnScreen(ref, 0), newest);
  const hidden = useStore(hiddenMonitors);
  const lines = useMemo(() => monitorLines(latency, frame), [latency, frame]);
  const shown = useMemo(() => lines.filter((line) => !hidden.has(line.id)), [lines, hidden]);
  const toggle = (monitor: number) => {
    const next = new Set(hidden);
    if (!next.delete(monitor)) next.add(monitor);
    hiddenMonitors.set(next);
  };
  return (
    <section
      ref={ref}
      aria-labelledby={title}
      className="min-w-0 rounded-xl border border-line bg-panel px-4 pt-3 pb-2.5"
    >
      <h2 id={title} className="font-semibold text-ink-2">
        {t('latency.title')}
      </h2>
      <div className="grid gap-x-6 gap-y-2 lg:grid-cols-[minmax(0,1fr)_minmax(28rem,30%)]">
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
