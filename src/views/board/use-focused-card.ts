import { type FocusEvent, useState } from 'react';

/**
 * The server whose card has the focus, so that scrolling does not take the card out of the document and the focus
 * with it. The handlers belong on what holds the cards.
 */
export function useFocusedCard() {
  const [focused, setFocused] = useState<number | undefined>();
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

/** The server whose card an element belongs to. */
export function serverOf(element: Element | null): number | undefined {
  const id = element?.closest<HTMLElement>('[data-server-id]')?.dataset['serverId'];
  return id === undefined ? undefined : Number(id);
}
