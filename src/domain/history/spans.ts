/**
 * Spans of time, flat: [from, to, from, to, …] in unix seconds, ascending, none touching the next. Plain arrays
 * of numbers cost little, and are stored as they are.
 */
export type Spans = number[];

/**
 * Adds [from, to], joined with what it touches; it begins no earlier than the last span does.
 * An empty span adds nothing.
 */
export function extend(spans: Spans, from: number, to: number): void {
  if (!(to > from)) return;
  let start = from;
  let end = to;
  while (spans.length > 0 && (spans.at(-1) ?? 0) >= start) {
    end = Math.max(end, spans.pop() ?? end);
    start = Math.min(start, spans.pop() ?? start);
  }
  spans.push(start, end);
}

/** Both, joined where they touch. */
export function union(a: readonly number[], b: readonly number[]): Spans {
  const pairs = [...pairsOf(a), ...pairsOf(b)].sort(([x], [y]) => x - y);
  const joined: Spans = [];
  for (const [from, to] of pairs) extend(joined, from, to);
  return joined;
}

/** What both cover. */
export function intersect(a: readonly number[], b: readonly number[]): Spans {
  const both: Spans = [];
  let inB = 0;
  for (let inA = 0; inA < a.length; inA += 2) {
    const [from = 0, to = 0] = [a[inA], a[inA + 1]];
    while (inB < b.length && (b[inB + 1] ?? 0) <= from) inB += 2;
    for (let at = inB; at < b.length && (b[at] ?? 0) < to; at += 2) {
      extend(both, Math.max(from, b[at] ?? 0), Math.min(to, b[at + 1] ?? 0));
    }
  }
  return both;
}

/** The part within [from, to]. */
export function clip(spans: readonly number[], from: number, to: number): Spans {
  return to > from ? intersect(spans, [from, to]) : [];
}

/** Drops what lies before `cutoff`, in place. */
export function trimBefore(spans: Spans, cutoff: number): void {
  let drop = 0;
  while (drop < spans.length && (spans[drop + 1] ?? 0) <= cutoff) drop += 2;
  if (drop > 0) spans.splice(0, drop);
  if (spans.length > 0 && (spans[0] ?? 0) < cutoff) spans[0] = cutoff;
}

/** Seconds covered. */
export function secondsIn(spans: readonly number[]): number {
  let sum = 0;
  for (let at = 0; at < spans.length; at += 2) sum += (spans[at + 1] ?? 0) - (spans[at] ?? 0);
  return sum;
}

/** One span after the other. */
export function* pairsOf(spans: readonly number[]): Generator<readonly [number, number]> {
  for (let at = 0; at < spans.length; at += 2) yield [spans[at] ?? 0, spans[at + 1] ?? 0];
}

/** The part of `spans` that `removed` does not cover. */
export function without(spans: readonly number[], removed: readonly number[]): Spans {
  const left: Spans = [];
  let at = 0;
  for (const [begin, to] of pairsOf(spans)) {
    let from = begin;
    // What ends before this span ends before all that follow.
    while (at < removed.length && (removed[at + 1] ?? 0) <= from) at += 2;
    for (let cut = at; cut < removed.length && (removed[cut] ?? 0) < to; cut += 2) {
      extend(left, from, Math.min(to, removed[cut] ?? 0));
      from = removed[cut + 1] ?? 0;
    }
    extend(left, from, to);
  }
  return left;
}

/** What lies between the first of the spans and the last. */
export function gapsIn(spans: readonly number[]): Spans {
  return spans.slice(1, -1);
}
