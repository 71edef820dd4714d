import { SAVER } from '../config';

/** Which servers stand on the screen, or near it. */
export interface OnScreen {
  /** This server does, until what is returned runs. */
  add(id: number): () => void;
  ids(): readonly number[];
  /** Runs a moment after servers have come that were not there. */
  onMore(listener: () => void): void;
}

export function createOnScreen(): OnScreen {
  const places = new Map<number, number>();
  let gatheringSince: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let tell = () => {};
  const gather = () => {
    const now = performance.now();
    gatheringSince ??= now;
    clearTimeout(timer);
    const left = gatheringSince + SAVER.gatherMostMs - now;
    timer = setTimeout(
      () => {
        gatheringSince = undefined;
        tell();
      },
      Math.max(0, Math.min(SAVER.gatherMs, left)),
    );
  };
  return {
    ids: () => [...places.keys()],
    onMore(listener) {
      tell = listener;
    },
    add(id) {
      const before = places.get(id) ?? 0;
      places.set(id, before + 1);
      // Whoever scrolls brings many, one after the other: asked for together, and before a long scrolling ends.
      if (before === 0) gather();
      return () => {
        const left = (places.get(id) ?? 1) - 1;
        if (left > 0) places.set(id, left);
        else places.delete(id);
      };
    },
  };
}
