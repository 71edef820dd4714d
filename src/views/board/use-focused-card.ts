import { type FocusEvent, useLayoutEffect, useState } from 'react';

/** Whether the board stands: then a list that goes makes room for another. */
let boardStands = false;

/** Whose card had the focus when its list made room for another, which is not there yet. */
let left: number | undefined;

/**
 * The server whose card has the focus, so that scrolling does not take the card out of the document and the focus
 * with it; another list in this one's place gives it back to the same server. The handlers belong on what holds the
 * cards.
 */
export function useFocusedCard() {
  const [focused, setFocused] = useState(left);
  useLayoutEffect(() => {
    if (left !== undefined) focusCard(left);
    left = undefined;
    return () => {
      if (boardStands) left = serverOf(document.activeElement);
    };
  }, []);
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

/** For the board itself: while it stands, its lists hand the focus on. */
export function useFocusHandedOn(): void {
  useLayoutEffect(() => {
    boardStands = true;
    return () => {
      boardStands = false;
    };
  }, []);
}

/** Whether a list that is on its way will take the focus over. */
export function isHandedOn(): boolean {
  return left !== undefined;
}

/** What leads to a server, in whatever stands for it. */
export const SERVER_LINK = ':is(.card-link, .table-link)';

/** Gives a server's card the focus that nothing else has; nothing where the card is not in the document. */
export function focusCard(id: number, options?: FocusOptions): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>(`[data-server-id="${id}"] ${SERVER_LINK}`)?.focus(options);
}

/** The server whose card an element belongs to. */
export function serverOf(element: Element | null): number | undefined {
  const id = element?.closest<HTMLElement>('[data-server-id]')?.dataset['serverId'];
  return id === undefined ? undefined : Number(id);
}
