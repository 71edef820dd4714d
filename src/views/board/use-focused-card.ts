import { type FocusEvent, useLayoutEffect, useRef, useState } from 'react';

/** Whose card had the focus when the list that it stood in was last taken away. */
let left: number | undefined;

/**
 * The server whose card has the focus, so that scrolling does not take the card out of the document and the focus
 * with it. The handlers belong on what holds the cards.
 */
export function useFocusedCard() {
  const [focused, setFocused] = useState(left);
  useLayoutEffect(
    () => () => {
      left = serverOf(document.activeElement);
    },
    [],
  );
  const handlers = {
    onFocus: ({ target }: FocusEvent) => setFocused(serverOf(target)),
    // By what gets the focus next: drawn before it does, its card must still be there to get it.
    onBlur: ({ relatedTarget }: FocusEvent) => {
      // Another window in front takes no focus away: it is back with this one.
      if (document.hasFocus()) setFocused(serverOf(relatedTarget));
    },
  };
  return { focused, handlers };
}

/**
 * Where another list takes a list's place, the same server's card has the focus in it.
 * @param list names the list that stands now
 */
export function useHandedOnFocus(list: string): void {
  const before = useRef(list);
  useLayoutEffect(() => {
    if (before.current !== list && left !== undefined) focusCard(left);
    before.current = list;
  }, [list]);
}

/** Gives a server's card the focus that nothing else has; nothing where the card is not in the document. */
export function focusCard(id: number, options?: FocusOptions): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>(`[data-server-id="${id}"] .card-link`)?.focus(options);
}

/** The server whose card an element belongs to. */
export function serverOf(element: Element | null): number | undefined {
  const id = element?.closest<HTMLElement>('[data-server-id]')?.dataset['serverId'];
  return id === undefined ? undefined : Number(id);
}
