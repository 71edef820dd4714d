import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { remInPx } from '../rem';
import { passBy, rowsMoved, STEP } from './motion';
import { type BoardSizes, type CardPlace, type RowWindow, visibleRows } from './visible-rows';

/** Screens drawn above and below the visible one, so that a fast scroll never meets a blank. */
const OVERSCAN = 0.5;
/** The very first screen comes by itself, and what is above and below it so much later: nobody scrolls before. */
const WIDEN_AFTER_MS = 250;

/** The last view measured: a board that is shown again has its heights at once, so that it can be scrolled. */
let lastView: View | undefined;

interface View {
  readonly sizes: BoardSizes;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Which rows of each section belong in the document. Reads the layout when it changes shape, never on data.
 * @param counts cards in each section
 * @param enabled false: all of them (`windows` is undefined)
 * @param cardHeight rem
 * @param kept cards that stay in the document, wherever they are
 * @param overscan screens above and below the visible one
 */
export function useVisibleRows(
  counts: readonly number[],
  enabled: boolean,
  cardHeight: number,
  kept: readonly (CardPlace | undefined)[],
  overscan = OVERSCAN,
): {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly windows: readonly RowWindow[] | undefined;
} {
  const ref = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View | undefined>(lastView);
  useLayoutEffect(() => {
    const board = ref.current;
    if (!enabled || !board) return;
    let sizes = measure(board, cardHeight);
    let boardTop = topOf(board);
    let screensAround = lastView === undefined ? 0 : overscan;
    const update = () => {
      const screen = window.innerHeight;
      const margin = screen * screensAround;
      const top = Math.floor((window.scrollY - boardTop - margin) / STEP) * STEP;
      const next = { sizes, top, bottom: top + screen + 2 * margin + STEP };
      lastView = next;
      setView((old) =>
        old && old.top === next.top && old.bottom === next.bottom && old.sizes === sizes
          ? old
          : next,
      );
    };
    const remeasure = () => {
      sizes = measure(board, cardHeight);
      boardTop = topOf(board);
      update();
    };
    // Drawn within the scroll's own frame, so that what comes into view is there when it does.
    let before = window.scrollY;
    const onScroll = () => {
      passBy(window.scrollY - before, window.innerHeight);
      before = window.scrollY;
      screensAround = overscan;
      flushSync(update);
    };
    remeasure();
    const widen = setTimeout(() => {
      screensAround = overscan;
      update();
    }, WIDEN_AFTER_MS);
    const resize = new ResizeObserver(remeasure);
    resize.observe(document.body);
    window.addEventListener('scroll', onScroll, { passive: true });
    window.addEventListener('resize', remeasure);
    return () => {
      rowsMoved(false);
      clearTimeout(widen);
      resize.disconnect();
      window.removeEventListener('scroll', onScroll);
      window.removeEventListener('resize', remeasure);
    };
  }, [enabled, cardHeight, overscan]);
  useLayoutEffect(() => rowsMoved(enabled));
  if (!enabled) return { ref, windows: undefined };
  // Before the very first measurement nothing is drawn; it comes within the same frame.
  const windows = view
    ? visibleRows(counts, view.sizes, view, kept)
    : counts.map(() => ({ ranges: [], height: 0 }));
  return { ref, windows };
}

function topOf(board: HTMLElement): number {
  return board.getBoundingClientRect().top + window.scrollY;
}

/** The style sheet's sizes, in px. */
function measure(board: HTMLElement, cardHeight: number): BoardSizes {
  const rem = remInPx();
  const style = getComputedStyle(board);
  const size = (name: string) => Number.parseFloat(style.getPropertyValue(name)) * rem;
  return {
    width: board.clientWidth,
    cardMinWidth: size('--card-min-width'),
    cardHeight: cardHeight * rem,
    gap: size('--card-gap'),
    header: size('--group-header'),
  };
}
