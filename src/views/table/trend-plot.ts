import type { SparkLine, SparkPlot } from '../../ui/draw-sparkline';

/** Between two plots that stand side by side, as a share of one's width. */
const GAP = 0.12;

/** Several plots of the same span side by side, as one: a row has one canvas. */
export function sideBySide(plots: readonly SparkPlot[]): SparkPlot | undefined {
  const [first] = plots;
  if (first === undefined) return undefined;
  const span = first.to - first.from;
  const step = span * (1 + GAP);
  const lines = plots.flatMap((plot, at) => plot.lines.map((line) => later(line, at * step)));
  return {
    from: first.from,
    to: first.from + (plots.length - 1) * step + span,
    lines,
    label: plots.map(({ label }) => label).join('; '),
  };
}

/** A line moved to the right by some seconds. */
function later(line: SparkLine, seconds: number): SparkLine {
  return {
    ...line,
    walk: (visit) => line.walk((time, value, joined) => visit(time + seconds, value, joined)),
  };
}
