import { memo, type RefObject, useEffect, useRef } from 'react';
import { drawSparkline, type SparkPlot } from './draw-sparkline';
import { nextFrame } from './next-frame';
import { currentPalette, onPaletteChange } from './palette';
import { isSeen, onMotion } from './windowing/motion';

/** What a sparkline shows now; undefined: nothing yet. */
export type Plot = () => SparkPlot | undefined;

interface Moving {
  /** Runs the listener when a plot would answer something else. */
  readonly subscribe: (listener: () => void) => () => void;
}

/**
 * A small line chart on a canvas that data move without React. Its size comes from the style sheet;
 * nothing is measured while drawing.
 */
export function Sparkline(
  props: Moving & {
    /** Must keep its reference while it means the same. */
    readonly plot: Plot;
    readonly className: string;
  },
) {
  const { plot, subscribe, className } = props;
  const ref = useRef<HTMLCanvasElement>(null);
  usePlots(ref, plot, subscribe);
  return <canvas ref={ref} className={className} />;
}

/** The place of one of the sparklines that a `SparkSheet` beside or above it draws. */
export function SparkPlace(props: { readonly name: string; readonly className: string }) {
  return <div data-spark={props.name} className={props.className} />;
}

/**
 * The sparklines of several `SparkPlace`s on one canvas, which covers what holds it (and must be positioned): each
 * canvas is a layer of its own for the compositor, and hundreds of those cost more than what is drawn on them.
 * Other places need another `key`.
 */
export const SparkSheet = memo(function SparkSheet(
  props: Moving & {
    /** By the places' names. Must keep its reference while it means the same. */
    readonly plots: Readonly<Record<string, Plot>>;
  },
) {
  const ref = useRef<HTMLCanvasElement>(null);
  usePlots(ref, props.plots, props.subscribe);
  return <canvas ref={ref} className="pointer-events-none absolute inset-0 size-full" />;
});

interface Drawn {
  readonly element: HTMLElement;
  readonly plot: Plot;
  /** Within the canvas, CSS px. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function usePlots(
  ref: RefObject<HTMLCanvasElement | null>,
  plots: Plot | Readonly<Record<string, Plot>>,
  subscribe: Moving['subscribe'],
): void {
  useEffect(() => {
    const canvas = ref.current;
    if (!canvas) return;
    let context: CanvasRenderingContext2D | null | undefined;
    let box = { width: 0, height: 0 };
    let drawn: readonly Drawn[] = [];
    let ratio = 1;
    let missed = false;
    const draw = () => {
      missed = !isSeen(canvas);
      if (missed || box.width === 0) return;
      if (context === undefined) {
        context = canvas.getContext('2d');
        takeSize();
      }
      if (context === null) return;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, canvas.width, canvas.height);
      for (const place of drawn) {
        const now = place.plot();
        tell(place.element, now?.label);
        if (now === undefined) continue;
        context.setTransform(ratio, 0, 0, ratio, place.left * ratio, place.top * ratio);
        drawSparkline(context, now, place, currentPalette());
      }
    };
    const takeSize = () => {
      const { width, height } = box;
      ratio = window.devicePixelRatio;
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      drawn =
        typeof plots === 'function'
          ? [{ element: canvas, plot: plots, left: 0, top: 0, width, height }]
          : placesOn(canvas, plots);
    };
    const frame = nextFrame(draw);
    const resize = new ResizeObserver(([entry]) => {
      const { width = 0, height = 0 } = entry?.contentRect ?? {};
      box = { width, height };
      // The first time what stands around it is painted first.
      if (context === undefined) return frame.request();
      if (width === 0) return;
      takeSize();
      // Within this frame: a resized canvas is blank.
      draw();
    });
    resize.observe(canvas);
    const stops = [
      subscribe(frame.atBeat),
      onPaletteChange(frame.request),
      onMotion(() => missed && frame.request()),
    ];
    return () => {
      resize.disconnect();
      for (const stop of stops) stop();
      frame.cancel();
    };
  }, [ref, plots, subscribe]);
}

function placesOn(canvas: HTMLElement, plots: Readonly<Record<string, Plot>>): readonly Drawn[] {
  const sheet = canvas.getBoundingClientRect();
  const places = canvas.parentElement?.querySelectorAll<HTMLElement>('[data-spark]') ?? [];
  return [...places].flatMap((element) => {
    const plot = plots[element.dataset['spark'] ?? ''];
    if (plot === undefined) return [];
    const { left, top, width, height } = element.getBoundingClientRect();
    return [{ element, plot, left: left - sheet.left, top: top - sheet.top, width, height }];
  });
}

/** Names the picture for readers; an empty one is no picture. */
function tell(element: HTMLElement, label: string | undefined): void {
  if (label === undefined) {
    element.removeAttribute('role');
    element.removeAttribute('aria-label');
    return;
  }
  if (!element.hasAttribute('role')) element.setAttribute('role', 'img');
  if (element.getAttribute('aria-label') !== label) element.setAttribute('aria-label', label);
}
