import { clip, extend, type Spans, union, without } from '../history/spans';

/** A stretch of a chart's time in which no line is to be trusted, and why. */
export interface Band {
  readonly kind: 'down' | 'unwatched';
  /** Unix seconds. */
  readonly from: number;
  readonly to: number;
}

/**
 * The bands of one span, in time order. Outages get at least `least` seconds each (they must not vanish); time that
 * nobody watched is left out where it is shorter, and what lies nearer than that is one band.
 * @param watched spans (unix seconds) in which the server was watched
 * @param down of these, in which it was silent
 */
export function bandsOf(
  { watched, down }: { readonly watched: readonly number[]; readonly down: readonly number[] },
  { from, to }: { readonly from: number; readonly to: number },
  least: number,
): readonly Band[] {
  const outages = widened(clip(down, from, to), least, { from, to });
  const unseen = without(without([from, to], clip(watched, from, to)), outages);
  const bands: Band[] = [
    ...pairs(outages).map((span): Band => ({ kind: 'down', ...span })),
    ...pairs(joined(unseen, outages, least))
      .filter((span) => span.to - span.from >= least)
      .map((span): Band => ({ kind: 'unwatched', ...span })),
  ];
  return bands.sort((a, b) => a.from - b.from);
}

function widened(
  spans: readonly number[],
  least: number,
  { from, to }: { readonly from: number; readonly to: number },
): Spans {
  const wide = pairs(spans).flatMap((span) => {
    const missing = Math.max(0, least - (span.to - span.from)) / 2;
    return [Math.max(from, span.from - missing), Math.min(to, span.to + missing)];
  });
  return union(wide, []);
}

/** Spans nearer to each other than `least` as one, unless an outage lies between. */
function joined(spans: readonly number[], outages: readonly number[], least: number): Spans {
  const whole: Spans = [];
  for (const { from, to } of pairs(spans)) {
    const before = whole.at(-1);
    const near = before !== undefined && from - before < least;
    if (near && clip(outages, before, from).length === 0) extend(whole, before, to);
    else extend(whole, from, to);
  }
  return whole;
}

function pairs(spans: readonly number[]): { readonly from: number; readonly to: number }[] {
  return spans.flatMap((from, index) =>
    index % 2 === 0 ? [{ from, to: spans[index + 1] ?? from }] : [],
  );
}
