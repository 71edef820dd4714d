import { lossLevel, sampleNear } from '../../../domain/latency-lines';
import { fmt, t } from '../../../i18n';
import type { ReadableStore } from '../../../lib/store';
import type { ChartFrame } from '../../../state/chart-frames';
import { useStore } from '../../../state/context';
import type { ChartCursor } from '../../../ui/chart/chart-cursor';
import { delayText, lossText } from '../../latency-text';
import { dashed } from './dashed';
import { type MonitorLine, reachOf } from './monitor-lines';
import { sampleText } from './sample-text';

const NUMBER = 'py-1 ps-3 text-end whitespace-nowrap';
const LOSS_COLOUR = { little: '', some: 'text-late', much: 'text-down' } as const;

/** Beside each monitor's name, which switches its line on and off: its value at the cursor, its loss and its delays. */
export function MonitorFigures(props: {
  readonly lines: readonly MonitorLine[];
  readonly hidden: ReadonlySet<number>;
  readonly onToggle: (id: number) => void;
  readonly frame: ChartFrame;
  readonly cursor: ReadableStore<ChartCursor>;
}) {
  const { lines, hidden, onToggle, frame, cursor } = props;
  const { time } = useStore(cursor);
  return (
    <table className="h-fit w-full text-[0.93em]">
      <caption className="sr-only">{t('latency.title')}</caption>
      <thead className="text-ink-3">
        <tr>
          <th scope="col" className="py-1 text-start font-normal">
            {t('latency.monitor')}
          </th>
          <th scope="col" className={`${NUMBER} font-normal`}>
            {time === undefined
              ? t('latency.last')
              : (frame.range === 'live' ? fmt().time : fmt().clock)(time)}
          </th>
          <th scope="col" className={`${NUMBER} font-normal`}>
            {t('latency.loss')}
          </th>
          <th scope="col" className={`${NUMBER} font-normal`}>
            p50
          </th>
          <th scope="col" className={`${NUMBER} font-normal`}>
            p95
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { id, name, stats, samples } = line;
          const shown = !hidden.has(id);
          const at =
            time === undefined ? samples.at(-1) : sampleNear(samples, time * 1000, reachOf(frame));
          return (
            <tr key={id} data-monitor-figures={id} className="border-t border-line">
              <th scope="row" className="max-w-0 w-full py-0.5 text-start font-normal">
                <button
                  type="button"
                  aria-pressed={shown}
                  onClick={() => onToggle(id)}
                  className="touch flex max-w-full items-center gap-2 rounded py-0.5 finger:min-h-[44px] hover:text-ink"
                >
                  <LineSwatch line={line} shown={shown} />
                  <span dir="auto" className={`truncate ${shown ? '' : 'text-ink-3 line-through'}`}>
                    {name}
                  </span>
                </button>
              </th>
              {stats.loss === undefined ? (
                <td colSpan={4} className={`${NUMBER} text-ink-3`}>
                  {t('latency.noSamples')}
                </td>
              ) : (
                <>
                  <td className={`${NUMBER} font-semibold`}>{sampleText(at)}</td>
                  <td className={`${NUMBER} ${LOSS_COLOUR[lossLevel(stats.loss)]}`}>
                    {lossText(stats.loss)}
                  </td>
                  <td className={NUMBER}>{delayText(stats.p50)}</td>
                  <td className={NUMBER}>{delayText(stats.p95)}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A piece of the line, or its empty place where it is switched off. */
function LineSwatch({ line, shown }: { readonly line: MonitorLine; readonly shown: boolean }) {
  return (
    <svg viewBox="0 0 16 8" className="h-2 w-4 shrink-0" aria-hidden="true">
      <path
        d="M1 4h14"
        className="monitor-line"
        style={dashed(line.dash)}
        stroke={shown ? line.colour : 'var(--line)'}
        strokeWidth="3"
        strokeLinecap="round"
      />
    </svg>
  );
}
