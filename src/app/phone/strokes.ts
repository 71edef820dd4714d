/** What a finger has drawn: px from where it came down, and how long it took, ms. */
export interface Stroke {
  readonly x: number;
  readonly y: number;
  readonly ms: number;
}

export interface StrokeListener {
  /** Whether a stroke that begins here is followed. */
  begins(target: Element, clientX: number): boolean;
  moves?(stroke: Stroke): void;
  /** undefined: a second finger came, or the browser took the stroke for itself. */
  ends(stroke: Stroke | undefined): void;
}

/** A stroke so long (px) that it is meant … */
const MEANT = 64;
/** … and a swipe is done within this, ms. */
const SWIPE_MS = 600;

/** Which way a swipe goes; undefined: it is none. */
export function swipeOf({ x, y, ms }: Stroke): 'left' | 'right' | undefined {
  if (ms > SWIPE_MS || Math.abs(x) < MEANT || Math.abs(x) < 2 * Math.abs(y)) return undefined;
  return x < 0 ? 'left' : 'right';
}

/** How far a stroke has pulled the page down, as shares of what asks for news: 1 and more do. */
export function pullOf({ x, y }: Stroke): number {
  return y > 0 && y > 1.5 * Math.abs(x) ? y / (1.5 * MEANT) : 0;
}

/**
 * Follows strokes of one finger over the page; scrolling waits for nobody. A stroke over an open dialog is the
 * dialog's.
 * @returns what ends it
 */
export function followStrokes(listener: StrokeListener): () => void {
  let from: { readonly x: number; readonly y: number; readonly at: number } | undefined;
  const strokeTo = (event: TouchEvent): Stroke | undefined => {
    const touch = event.changedTouches[0];
    if (from === undefined || touch === undefined) return undefined;
    const { x, y, at } = from;
    return { x: touch.clientX - x, y: touch.clientY - y, ms: event.timeStamp - at };
  };
  const end = (stroke: Stroke | undefined) => {
    if (from !== undefined) listener.ends(stroke);
    from = undefined;
  };
  const start = (event: TouchEvent) => {
    const [touch, second] = event.touches;
    const { target } = event;
    if (second !== undefined) end(undefined);
    if (touch === undefined || second !== undefined || !(target instanceof Element)) return;
    if (document.querySelector('dialog[open]') !== null) return;
    if (!listener.begins(target, touch.clientX)) return;
    from = { x: touch.clientX, y: touch.clientY, at: event.timeStamp };
  };
  const move = (event: TouchEvent) => {
    const stroke = strokeTo(event);
    if (stroke !== undefined) listener.moves?.(stroke);
  };
  const lift = (event: TouchEvent) => end(strokeTo(event));
  const cancel = () => end(undefined);
  const passive = { passive: true };
  document.addEventListener('touchstart', start, passive);
  document.addEventListener('touchmove', move, passive);
  document.addEventListener('touchend', lift, passive);
  document.addEventListener('touchcancel', cancel, passive);
  return () => {
    document.removeEventListener('touchstart', start);
    document.removeEventListener('touchmove', move);
    document.removeEventListener('touchend', lift);
    document.removeEventListener('touchcancel', cancel);
  };
}
