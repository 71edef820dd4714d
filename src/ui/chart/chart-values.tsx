import { Fragment, useSyncExternalStore } from 'react';
import type { ReadableStore } from '../../lib/store';
import type { ChartCursor } from './chart-cursor';
import type { ChartLine } from './chart-plot';

/** One line's value in words. */
export interface ChartValue {
  readonly text: string;
  /** The largest value of the same time, where that is another. */
  readonly high: string | undefined;
}

interface ChartValuesProps {
  readonly lines: readonly ChartLine[];
  readonly cursor: ReadableStore<ChartCursor>;
  /** A value a line at a time (unix seconds; undefined: now). */
  readonly values: (time: number | undefined) => readonly ChartValue[];
}

/** The values beside a chart's title: of the cursor's time, or of the present; with the lines' looks. */
export function ChartValues({ lines, cursor, values }: ChartValuesProps) {
  const { time } = useSyncExternalStore(cursor.subscribe, cursor.get);
  const shown = values(time);
  return (
    // As text: a line that is too long begins at its start, beside the title, and not over it.
    <p className="min-w-0 text-end">
      {lines.map((line, index) => (
        <Fragment key={line.name}>
          <span
            className={`inline-flex items-baseline gap-1.5 whitespace-nowrap ${index > 0 ? 'ms-3.5' : ''}`}
          >
            {line.name !== '' && <LineMark line={line} />}
            <span className="text-ink-3">{line.name}</span>
            <span className="font-semibold">{shown[index]?.text}</span>
          </span>
          {/* On a line of its own where there is no room beside the value; of a line without a range it is left to the table. */}
          {!line.bare && shown[index]?.high && (
            <span className="ms-1.5 inline-block">
              <High value={shown[index]} />
            </span>
          )}
        </Fragment>
      ))}
    </p>
  );
}

/** The values of many lines, below the plot. */
export function ChartLegend({ lines, cursor, values }: ChartValuesProps) {
  const { time } = useSyncExternalStore(cursor.subscribe, cursor.get);
  const shown = values(time);
  return (
    <ul className="mb-1.5 grid grid-cols-[repeat(auto-fill,minmax(min(12rem,100%),1fr))] gap-x-6">
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines share names, and keep their order
        <li key={index} className="flex min-w-0 items-baseline gap-1.5">
          <LineMark line={line} />
          <span className="min-w-0 grow truncate text-ink-2">
            <bdi>{line.name}</bdi>
          </span>
          <span className="font-semibold whitespace-nowrap">{shown[index]?.text}</span>
          <High value={shown[index]} />
        </li>
      ))}
    </ul>
  );
}

function High({ value }: { readonly value: ChartValue | undefined }) {
  if (!value?.high) return null;
  return <span className="text-[0.86em] whitespace-nowrap text-ink-3">{value.high}</span>;
}

/** A short piece of the line, so that it can be told from the others. */
export function LineMark({ line: { colour, dash } }: { readonly line: ChartLine }) {
  return (
    <svg viewBox="0 0 16 4" className="h-1 w-4 shrink-0 self-center" aria-hidden="true">
      <path d="M0 2h16" stroke={colour} strokeWidth="2.5" strokeDasharray={dash} />
    </svg>
  );
}
