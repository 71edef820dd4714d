import {
  type RefObject,
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createStore, type ReadableStore } from '../../lib/store';
import { inTurn } from '../in-turn';

/** A view that moves by more than this share of the screen from frame to frame is not read, it passes. */
const FAST_SHARE = 1 / 16;
/** So long after the last such move it rests, ms. */
const REST_MS = 120;
/** The rows in the document are chosen anew with each move by this many px: what is as near as that counts as seen. */
export const STEP = 100;

/** Tells whenever what is seen may be other than before. */
const motion = createStore({ fast: false, windowed: false });
let timer: ReturnType<typeof setTimeout> | undefined;

function move(some: Partial<ReturnType<typeof motion.get>>): void {
  motion.set({ ...motion.get(), ...some });
}

/** Tells of a scroll by so many px, with the screen's height in px. */
export function passBy(px: number, screen: number): void {
  if (Math.abs(px) < screen * FAST_SHARE) return;
  clearTimeout(timer);
  timer = setTimeout(() => move({ fast: false }), REST_MS);
  if (!motion.get().fast) move({ fast: true });
}

/** Tells that rows came, went or changed places; `windowed`: whether those far from the screen are left out. */
export function rowsMoved(windowed: boolean): void {
  const before = motion.get();
  // A view that is left in the midst of a scroll leaves nothing behind.
  if (!before.fast || before.windowed !== windowed) move({ windowed });
}

/** Runs when something may be seen that was not. */
export const onMotion = motion.subscribe;

/** Whether an element is seen, or about to be; where all rows are in the document, everything is. */
export function isSeen(element: Element): boolean {
  const { fast, windowed } = motion.get();
  if (!windowed) return true;
  const { top, bottom } = element.getBoundingClientRect();
  return !fast && top < window.innerHeight + STEP && bottom > -STEP;
}

/**
 * Whether something is drawn with all that it shows. What comes by in a fast scroll shows its outline first, and the
 * rest once the view rests: so a frame has little to draw, and one by one what stays is completed.
 */
export function useWhole(): boolean {
  const [whole, setWhole] = useState(() => !motion.get().fast);
  useEffect(() => {
    if (whole) return;
    let cancel: (() => void) | undefined;
    const look = () => {
      if (motion.get().fast) {
        cancel?.();
        cancel = undefined;
        return;
      }
      // Whoever stands in line keeps the place, however often rows move.
      cancel ??= inTurn(() => setWhole(true));
    };
    look();
    const stop = motion.subscribe(look);
    return () => {
      stop();
      cancel?.();
    };
  }, [whole]);
  return whole;
}

/**
 * A part of a store's value for what is seen. Off the screen, and in a fast scroll, it stays as it was: nobody reads it,
 * and what it costs to follow the data is missing elsewhere. It is the present one in the frame in which a scroll brings
 * it, and after a fast scroll once the view rests.
 * @param ref the element that shows it
 * @param select hands out a part that keeps its reference while it is the same
 */
export function useSeen<T, P>(
  ref: RefObject<Element | null>,
  store: ReadableStore<T>,
  select: (value: T) => P,
): P {
  const held = useRef<{ readonly part: P }>(undefined);
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [store.subscribe(listener), motion.subscribe(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    [store],
  );
  return useSyncExternalStore(subscribe, () => {
    const part = select(store.get());
    const { current } = ref;
    // Where it stands is asked only when there is something to show: asking may lay out the page.
    if (
      held.current === undefined ||
      (held.current.part !== part && (current === null || isSeen(current)))
    )
      held.current = { part };
    return held.current.part;
  });
}
