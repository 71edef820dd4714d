import { useSyncExternalStore } from 'react';
import type { ReadableStore } from '../../lib/store';
import type { ChartCursor } from './chart-cursor';
import type { ChartLine } from './chart-plot';

/** One line's value in words. */
export interface ChartValue {
  readonly text: string;
  /** The largest value of the same time, where that is another. */
  readonly high: string | undefined;
}

/** The values beside a chart's title: of the cursor's time, or of the present; with the lines' looks. */
export function ChartValues({
  lines,
  cursor,
  values,
}: {
  readonly lines: readonly ChartLine[];
  readonly cursor: ReadableStore<ChartCursor>;
  /** A value a line at a time (unix seconds; undefined: now). */
  readonly values: (time: number | undefined) => readonly ChartValue[];
}) {
  const { time } = useSyncExternalStore(cursor.subscribe, cursor.get);
  const shown = values(time);
  return (
    <p className="flex min-w-0 flex-wrap justify-end gap-x-3.5">
      {lines.map((line, index) => (
        <span key={line.name} className="inline-flex items-baseline gap-1.5 whitespace-nowrap">
          {line.name !== '' && <LineMark line={line} />}
          <span className="text-ink-3">{line.name}</span>
          <span className="font-semibold">{shown[index]?.text}</span>
          {shown[index]?.high && (
            <span className="text-[0.86em] text-ink-3">{shown[index]?.high}</span>
          )}
        </span>
      ))}
    </p>
  );
}

/** A short piece of the line, so that it can be told from the others. */
function LineMark({ line: { colour, dash } }: { readonly line: ChartLine }) {
  return (
    <svg viewBox="0 0 16 4" className="h-1 w-4 shrink-0 self-center" aria-hidden="true">
      <path d="M0 2h16" stroke={colour} strokeWidth="2.5" strokeDasharray={dash} />
    </svg>
  );
}
