import type { ReactNode } from 'react';
import { findFolded } from '../../lib/fold';

/** A text with what was looked for marked in it. */
export function markedText(text: string, words: readonly string[]): ReactNode {
  const ranges = findFolded(text, words);
  if (ranges.length === 0) return text;
  const parts = ranges.flatMap(([start, end], index) => [
    text.slice(ranges[index - 1]?.[1] ?? 0, start),
    <mark key={start} className="rounded-[3px] bg-ink/10 text-inherit forced-colors:bg-[Mark]">
      {text.slice(start, end)}
    </mark>,
  ]);
  return [...parts, text.slice(ranges.at(-1)?.[1])];
}
