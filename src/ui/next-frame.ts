const waiting = new Set<() => void>();
let scheduled = 0;

function run(): void {
  scheduled = 0;
  const due = [...waiting];
  waiting.clear();
  for (const draw of due) draw();
}

/** Draws at most once a frame, however often it is asked to; all drawings share one frame callback. */
export function nextFrame(draw: () => void): { request(): void; cancel(): void } {
  return {
    request() {
      waiting.add(draw);
      if (scheduled === 0) scheduled = requestAnimationFrame(run);
    },
    cancel: () => void waiting.delete(draw),
  };
}
