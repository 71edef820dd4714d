import { type LatencyStats, lossLevel } from '../domain/latency-lines';

type Level = ReturnType<typeof lossLevel>;

const COLOUR: Readonly<Record<Level, string>> = {
  little: 'var(--seen-up)',
  some: 'var(--late)',
  much: 'var(--down)',
};

/** A delay from here on fills the strip's height, ms. */
const FULL_MS = 400;
/** A bar's height in percent: the least, so that a fast answer is not nothing. */
const LEAST = 14;
/** The share of a cell's width that its bar takes. */
const WIDTH = 0.72;

/**
 * A monitor's delay over time, oldest at the left: a bar's length is the delay, by its root, so that fast and slow
 * ones are told apart on one scale for all servers; its colour is the loss. What was all lost is as high as the strip.
 */
export function LatencyStrip({
  cells,
  label,
}: {
  /** The figures of even parts of its time. */
  readonly cells: readonly LatencyStats[];
  /** The whole in words. */
  readonly label: string;
}) {
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${cells.length} 100`}
      preserveAspectRatio="none"
      className="latency-strip h-full w-full min-w-0 forced-color-adjust-none"
    >
      {(['little', 'some', 'much'] as const).map((level) => (
        <path key={level} data-loss={level} fill={COLOUR[level]} d={barsOf(cells, level)} />
      ))}
    </svg>
  );
}

function barsOf(cells: readonly LatencyStats[], level: Level): string {
  return cells
    .map((cell, index) => {
      if (cell.loss === undefined || lossLevel(cell.loss) !== level) return '';
      return `M${index} 100v-${heightOf(cell.p50).toFixed(1)}h${WIDTH}V100z`;
    })
    .join('');
}

function heightOf(delay: number | undefined): number {
  if (delay === undefined) return 100;
  return Math.max(LEAST, 100 * Math.sqrt(Math.min(1, delay / FULL_MS)));
}
