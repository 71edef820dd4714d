import type { Palette, PaletteColour } from './palette';

/** One line of a sparkline. */
export interface SparkLine {
  readonly colour: PaletteColour;
  /** The value at the far end of the line's band. */
  readonly max: number;
  /** Where it is drawn: over the whole height, or above or below the middle (mirrored). */
  readonly band: 'full' | 'above' | 'below';
  /** Visits the known values in time order; `joined` is false where the line breaks. */
  readonly walk: (visit: (time: number, value: number, joined: boolean) => void) => void;
}

/** What a sparkline shows: lines over [from, to], unix seconds. */
export interface SparkPlot {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly SparkLine[];
  /** The same in words. */
  readonly label: string;
}

const LINE_WIDTH = 1.4;
const FILL_ALPHA = 0.16;

/** Draws a plot within this size in CSS px, on a clear ground. Lines are never joined across a break. */
export function drawSparkline(
  context: CanvasRenderingContext2D,
  plot: SparkPlot,
  size: { readonly width: number; readonly height: number },
  palette: Palette,
): void {
  context.lineWidth = LINE_WIDTH;
  context.lineJoin = 'bevel';
  for (const line of plot.lines) {
    const colour = palette[line.colour];
    context.strokeStyle = colour;
    context.fillStyle = colour;
    for (const segment of toSegments(line, plot, size)) drawSegment(context, segment);
  }
}

interface Segment {
  /** x and y in turn. */
  readonly points: readonly number[];
  readonly base: number;
}

/** A line's unbroken parts, in px. */
export function toSegments(
  line: SparkLine,
  { from, to }: Pick<SparkPlot, 'from' | 'to'>,
  { width, height }: { readonly width: number; readonly height: number },
): readonly Segment[] {
  const middle = height / 2;
  const base = line.band === 'full' ? height - LINE_WIDTH / 2 : middle;
  const reach = (line.band === 'full' ? height : middle) - LINE_WIDTH;
  const direction = line.band === 'below' ? 1 : -1;
  const segments: { points: number[]; base: number }[] = [];
  line.walk((time, value, joined) => {
    const x = ((time - from) / (to - from)) * width;
    const y = base + direction * Math.min(1, value / line.max) * reach;
    const current = segments.at(-1);
    if (joined && current) current.points.push(x, y);
    else segments.push({ points: [x, y], base });
  });
  return segments;
}

function drawSegment(context: CanvasRenderingContext2D, { points, base }: Segment): void {
  const [firstX = 0, firstY = 0] = points;
  const lastX = points.at(-2) ?? firstX;
  if (points.length === 2) {
    context.fillRect(firstX - LINE_WIDTH, firstY - LINE_WIDTH / 2, LINE_WIDTH, LINE_WIDTH);
    return;
  }
  context.beginPath();
  context.moveTo(firstX, firstY);
  for (let index = 2; index < points.length; index += 2) {
    context.lineTo(points[index] ?? 0, points[index + 1] ?? 0);
  }
  context.stroke();
  context.lineTo(lastX, base);
  context.lineTo(firstX, base);
  context.globalAlpha = FILL_ALPHA;
  context.fill();
  context.globalAlpha = 1;
}
