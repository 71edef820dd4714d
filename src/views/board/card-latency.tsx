import { memo, useMemo, useRef, useSyncExternalStore } from 'react';
import { STRIP } from '../../config';
import { type LatencyQuarters, samplesOfQuarters } from '../../domain/history/latency-quarters';
import {
  type LatencyStats,
  latencyStats,
  latencyTable,
  lossLevel,
  samplesWithin,
} from '../../domain/latency-lines';
import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import type { Keeper } from '../../state/history/keeper';
import type { ChosenMonitor } from '../../state/preferences';
import type { CardLook } from '../../ui/card/card-look';
import { LatencyStrip } from '../../ui/latency-strip';
import { useOnScreen } from '../../ui/use-on-screen';
import { delayText, lossText, statsText } from '../latency-text';

/** What stands between two bars must be seen: fewer of them where there is less room. */
const CELLS = { comfortable: STRIP.cells, compact: STRIP.cells / 2 } as const;
/** The cells end with the quarter of an hour under way (s). */
const QUARTER = 900;

/** What the chosen monitors measured from a server over the last day, a line each. Asked for while it is on screen. */
export function CardLatency(props: {
  readonly id: number;
  readonly keeper: Keeper;
  readonly look: CardLook;
}) {
  const { id, keeper, look } = props;
  const chosen = useStore(useAppState().preferences).latency;
  const box = useRef<HTMLUListElement>(null);
  const onScreen = useOnScreen(box, 0);
  const latency = useMemo(() => keeper.monitors.of(id, 'cards'), [keeper, id]);
  const { day } = useSyncExternalStore(onScreen ? latency.subscribe : unwatched, latency.get);
  return (
    <ul ref={box} className="grid h-full auto-rows-fr">
      {chosen.map((monitor) => (
        <Monitor
          key={monitor.id}
          monitor={monitor}
          measured={day?.find(({ monitorId }) => monitorId === monitor.id)}
          asked={day !== undefined}
          to={Math.ceil(keeper.now() / QUARTER) * QUARTER * 1000}
          look={look}
        />
      ))}
    </ul>
  );
}

/** Drawn anew with another answer, or another quarter of an hour. */
const Monitor = memo(function Monitor(props: {
  readonly monitor: ChosenMonitor;
  /** undefined: not known, or this server has no such monitor. */
  readonly measured: LatencyQuarters | undefined;
  /** The dashboard has answered. */
  readonly asked: boolean;
  /** Where the strip ends, unix ms. */
  readonly to: number;
  readonly look: CardLook;
}) {
  const { monitor, measured, asked, to, look } = props;
  const span = { from: to - STRIP.seconds * 1000, to };
  const samples = samplesWithin(measured ? samplesOfQuarters(measured) : [], span);
  const stats = latencyStats(samples);
  const name = measured?.name || monitor.name || `#${monitor.id}`;
  const figures = asked ? statsText(stats) : t('latency.waiting');
  const label = t('latency.day', { name, figures });
  return (
    <li
      title={label}
      className={`grid min-w-0 items-center gap-x-1.5 text-[0.8em] whitespace-nowrap ${look.narrow ? 'grid-cols-[minmax(0,1fr)_auto_auto]' : 'grid-cols-[5.2em_minmax(0,1fr)_3.8em_3.3em] @min-[20rem]:grid-cols-[7.4em_minmax(0,1fr)_3.8em_3.3em]'}`}
    >
      <span dir="auto" className="truncate text-ink-2">
        {name}
      </span>
      <span
        className={`spark-floor h-[0.95em] min-w-0 ${look.narrow ? 'order-last col-span-full' : ''}`}
      >
        <LatencyStrip cells={latencyTable(samples, span, CELLS[look.density])} label={label} />
      </span>
      <Figures stats={measured && stats} />
    </li>
  );
});

/** What is usual and what is lost, for the eye: the strip says it in words. */
function Figures({ stats }: { readonly stats: LatencyStats | undefined }) {
  if (stats?.loss === undefined) {
    return (
      <span aria-hidden="true" className="col-span-2 justify-self-end text-ink-3">
        {t(stats ? 'latency.noSamples' : 'card.unknown')}
      </span>
    );
  }
  const { p50, loss } = stats;
  return (
    <>
      <span aria-hidden="true" className="justify-self-end font-semibold">
        {delayText(p50)}
      </span>
      <span aria-hidden="true" className={`justify-self-end ${LOSS_COLOUR[lossLevel(loss)]}`}>
        {lossText(loss)}
      </span>
    </>
  );
}

const LOSS_COLOUR = { little: 'text-ink-3', some: 'text-late', much: 'text-down' } as const;

function unwatched(): () => void {
  return () => {};
}
