import { useEffect } from 'react';
import type { ChartRange } from '../../domain/chart/range';
import { t } from '../../i18n';
import type { Store } from '../../lib/store';
import type { ChartFrame } from '../../state/chart-frames';
import { useStore } from '../../state/context';
import { type ChartCursor, NO_CURSOR } from '../../ui/chart/chart-cursor';
import { bandText } from '../../ui/chart/chart-overlay';
import { bandsIn } from './chart-picture';
import { momentText } from './chart-words';

/** Above the charts: what their bands and marks mean, and whether they are held at a moment. */
export function ChartStatus({
  frames,
  range,
  reboots,
  cursor,
}: {
  /** undefined: the history is still being read. */
  readonly frames: readonly ChartFrame[] | undefined;
  readonly range: ChartRange;
  readonly reboots: readonly number[];
  readonly cursor: Store<ChartCursor>;
}) {
  const { time, pinned } = useStore(cursor);
  useEscape(pinned, cursor);
  const [frame] = frames ?? [];
  if (frames === undefined || frame === undefined) {
    return <p className="min-h-[1.7em] text-ink-3">{t('chart.waiting')}</p>;
  }
  const { from, to } = frame;
  const bands = bandsIn(frames, (to - from) / 400);
  const kinds = (['down', 'unwatched'] as const).filter((one) =>
    bands.some(({ kind }) => kind === one),
  );
  const rebooted = reboots.some((one) => one >= from && one <= to);
  return (
    <div className="flex min-h-[1.7em] flex-wrap items-center gap-x-5 text-[0.93em] text-ink-2">
      {(kinds.length > 0 || rebooted) && (
        <ul aria-label={t('chart.bands')} className="flex flex-wrap gap-x-5">
          {kinds.map((kind) => (
            <li key={kind} className="flex items-center gap-2">
              <span aria-hidden="true" className={`h-3.5 w-5 chart-band-${kind}`} />
              {bandText(kind)}
            </li>
          ))}
          {rebooted && (
            <li className="flex items-center gap-2">
              <span aria-hidden="true" className="chart-mark relative mx-1.5 h-3.5 w-px" />
              {t('chart.reboot')}
            </li>
          )}
        </ul>
      )}
      <p role="status" className="ms-auto flex items-center gap-3 empty:hidden">
        {pinned && time !== undefined && (
          <>
            {t('chart.pinned', { time: momentText(range, time) })}
            <button
              type="button"
              onClick={() => cursor.set(NO_CURSOR)}
              className="touch rounded underline underline-offset-4"
            >
              {t('chart.free')}
            </button>
          </>
        )}
      </p>
    </div>
  );
}

/** Escape frees a cursor that is pinned, wherever the focus is; a dialog's Escape is its own. */
function useEscape(pinned: boolean, cursor: Store<ChartCursor>): void {
  useEffect(() => {
    if (!pinned) return;
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (document.querySelector('dialog[open]') === null) cursor.set(NO_CURSOR);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [pinned, cursor]);
}
