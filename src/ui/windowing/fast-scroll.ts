import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createStore, type ReadableStore } from '../../lib/store';
import { inTurn } from '../in-turn';

/** A view that moves by more than this share of the screen from frame to frame is not read, it passes. */
const FAST_SHARE = 1 / 16;
/** So long after the last such move it rests, ms. */
const REST_MS = 120;

const fast = createStore(false);
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells of a scroll by so many px, with the screen's height in px. */
export function passBy(px: number, screen: number): void {
  if (Math.abs(px) < screen * FAST_SHARE) return;
  clearTimeout(timer);
  timer = setTimeout(() => fast.set(false), REST_MS);
  fast.set(true);
}

/**
 * Whether something is drawn with all that it shows. What comes by in a fast scroll shows its outline first, and the
 * rest once the view rests: so a frame has little to draw, and one by one what stays is completed.
 */
export function useWhole(): boolean {
  const [whole, setWhole] = useState(() => !fast.get());
  useEffect(() => {
    if (whole) return;
    let cancel = () => {};
    const look = () => {
      cancel();
      if (!fast.get()) cancel = inTurn(() => setWhole(true));
    };
    look();
    const stop = fast.subscribe(look);
    return () => {
      stop();
      cancel();
    };
  }, [whole]);
  return whole;
}

/**
 * A part of a store's value, as it was when what shows it came by: nobody reads it in a fast scroll, and what follows
 * the data then is missing in the frames of the scroll. Once the view rests, it is the present one.
 * @param select hands out a part that keeps its reference while it is the same
 */
export function useRested<T, P>(store: ReadableStore<T>, select: (value: T) => P): P {
  const held = useRef<{ readonly part: P }>(undefined);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [store.subscribe(listener), fast.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [store],
  );
  return useSyncExternalStore(subscribe, () => {
    if (!fast.get() || held.current === undefined) held.current = { part: select(store.get()) };
    return held.current.part;
  });
}
