import { useEffect, useRef } from 'react';
import { drawSparkline, type SparkPlot } from './draw-sparkline';
import { nextFrame } from './next-frame';
import { currentPalette, onPaletteChange } from './palette';

/**
 * A small line chart on a canvas that data move without React. Its size comes from the style sheet;
 * nothing is measured while drawing.
 */
export function Sparkline({
  plot,
  subscribe,
  className,
}: {
  /** What to show now; undefined: nothing yet. Must keep its reference while it means the same. */
  readonly plot: () => SparkPlot | undefined;
  /** Runs the listener when `plot` would answer something else. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly className: string;
}) {
  const ref = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const canvas = ref.current;
    const context = canvas?.getContext('2d');
    if (!canvas || !context) return;
    let size = { width: 0, height: 0 };
    const draw = () => {
      if (size.width === 0) return;
      const now = plot();
      tell(canvas, now?.label);
      if (now === undefined) {
        context.clearRect(0, 0, size.width, size.height);
        return;
      }
      drawSparkline(context, now, size, currentPalette());
    };
    const frame = nextFrame(draw);
    const resize = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      const ratio = window.devicePixelRatio;
      size = { width, height };
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      // Within this frame: a resized canvas is blank.
      draw();
    });
    resize.observe(canvas);
    const stopData = subscribe(frame.request);
    const stopPalette = onPaletteChange(frame.request);
    return () => {
      resize.disconnect();
      stopData();
      stopPalette();
      frame.cancel();
    };
  }, [plot, subscribe]);
  return <canvas ref={ref} className={className} />;
}

/** Names the picture for readers; an empty one is no picture. */
function tell(canvas: HTMLCanvasElement, label: string | undefined): void {
  if (label === undefined) {
    canvas.removeAttribute('role');
    canvas.removeAttribute('aria-label');
  } else if (canvas.getAttribute('aria-label') !== label) {
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', label);
  }
}
