import { SPARKLINE } from '../config';

const waiting = new Set<() => void>();
let frame = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
let drawnAt = Number.NEGATIVE_INFINITY;

function run(): void {
  frame = 0;
  clearTimeout(timer);
  timer = undefined;
  drawnAt = performance.now();
  const due = [...waiting];
  waiting.clear();
  for (const draw of due) draw();
}

function schedule(): void {
  if (frame === 0) frame = requestAnimationFrame(run);
}

/**
 * Draws at most once a frame, however often it is asked to. All drawings share one frame callback: what one of them
 * costs the compositor, many at once cost little more.
 */
export function nextFrame(draw: () => void): {
  /** Within the next frame. */
  request(): void;
  /** When the beat allows: all that moved since, in one frame with what asks for it then. */
  atBeat(): void;
  cancel(): void;
} {
  return {
    request() {
      waiting.add(draw);
      schedule();
    },
    atBeat() {
      waiting.add(draw);
      const apart = performance.now() - drawnAt;
      if (apart >= SPARKLINE.apartMs) schedule();
      else timer ??= setTimeout(schedule, SPARKLINE.withinMs - apart);
    },
    cancel: () => void waiting.delete(draw),
  };
}
