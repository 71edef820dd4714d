import type { CSSProperties } from 'react';

/** Hands a line's dashes to the style sheet, which draws them where colours say nothing. */
export function dashed(dash: string): CSSProperties & Readonly<Record<'--dash', string>> {
  return { '--dash': dash };
}
