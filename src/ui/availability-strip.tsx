import type { CSSProperties } from 'react';
import type { StripKind } from '../domain/history/strip';

const COLOUR: Readonly<Record<StripKind, string>> = {
  down: 'var(--down)',
  up: 'var(--seen-up)',
  reported: 'var(--seen-elsewhere)',
  unknown: 'var(--track)',
};

/**
 * When a server was seen up and down, as a row of cells, oldest at the left. One element whatever the number of
 * cells: hundreds of cards carry one.
 */
export function AvailabilityStrip({
  segments,
  label,
}: {
  readonly segments: readonly StripKind[];
  /** The whole in words. */
  readonly label: string;
}) {
  return (
    <div
      role="img"
      aria-label={label}
      title={label}
      data-strip={shortForm(segments)}
      className="availability-strip forced-color-adjust-none"
      style={segments.length > 0 ? strip(segments) : undefined}
    />
  );
}

const LETTER: Readonly<Record<StripKind, string>> = {
  down: 'd',
  up: 'u',
  reported: 'r',
  unknown: '-',
};

/** "-×40 u×7 d×1": what the strip shows, for who can't see colours in a file of the page, and for scripts. */
function shortForm(segments: readonly StripKind[]): string {
  return runsOf(segments)
    .map(({ kind, from, to }) => `${LETTER[kind]}×${to - from}`)
    .join(' ');
}

function strip(segments: readonly StripKind[]): CSSProperties & Record<'--strip', string> {
  const percent = (cell: number) => `${((cell / segments.length) * 100).toFixed(2)}%`;
  const stops = runsOf(segments).map(
    ({ kind, from, to }) => `${COLOUR[kind]} ${percent(from)} ${percent(to)}`,
  );
  return { '--strip': `linear-gradient(to right, ${stops.join(', ')})` };
}

function runsOf(segments: readonly StripKind[]) {
  const runs: { kind: StripKind; from: number; to: number }[] = [];
  for (const [index, kind] of segments.entries()) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.to = index + 1;
    else runs.push({ kind, from: index, to: index + 1 });
  }
  return runs;
}
