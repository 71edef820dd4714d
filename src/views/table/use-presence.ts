import { type RefObject, useEffect, useState } from 'react';

/** Whether someone is at an element: with a mouse over it, or with the focus within it. */
export function usePresence(ref: RefObject<HTMLElement | null>) {
  const [pointed, setPointed] = useState(false);
  const [focused, setFocused] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const stop = new AbortController();
    const on = (type: string, listener: (event: Event) => void) =>
      element.addEventListener(type, listener, { signal: stop.signal });
    on('pointerenter', () => setPointed(true));
    on('pointerleave', () => setPointed(false));
    on('focusin', () => setFocused(true));
    on('focusout', (event) => {
      const next = event instanceof FocusEvent ? event.relatedTarget : null;
      // Another window in front takes no focus away: it is back with this one.
      if (document.hasFocus()) setFocused(next instanceof Node && element.contains(next));
    });
    return () => stop.abort();
  }, [ref]);
  return { pointed, focused };
}
