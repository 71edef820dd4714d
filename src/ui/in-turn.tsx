import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';

const waiting: (() => void)[] = [];
let running = false;

/**
 * Draws dear parts one by one, with a pause for the browser after each: what was asked for first is on
 * screen while the rest is being made. What is returned takes the work out of the row again.
 */
export function inTurn(work: () => void): () => void {
  waiting.push(work);
  if (!running) {
    running = true;
    runNext();
  }
  return () => {
    const at = waiting.indexOf(work);
    if (at >= 0) waiting.splice(at, 1);
  };
}

function runNext(): void {
  const work = waiting.shift();
  if (work === undefined) {
    running = false;
    return;
  }
  flushSync(work);
  setTimeout(runNext);
}

/** What is made after the dear parts before it. */
export function InTurn({ children }: { readonly children: ReactNode }) {
  const [made, setMade] = useState(false);
  useEffect(() => inTurn(() => setMade(true)), []);
  return made ? children : null;
}
