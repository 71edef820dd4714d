import { useEffect } from 'react';

/** What single keys do, by their `key` in lower case. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Keys that act wherever the focus is; none does in a field or a dialog, with a modifier, or while a text is composed.
 * @param shortcuts must keep its reference while it means the same
 * @param enabled false where a person has switched them off
 */
export function useShortcuts(shortcuts: Shortcuts, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const press = (event: KeyboardEvent) => {
      const act = shortcuts[event.key.toLowerCase()];
      if (act === undefined || !isForShortcuts(event)) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [shortcuts, enabled]);
}

/** An input method's keys come with this code where a browser does not say that it is composing. */
const COMPOSING = 229;

function isForShortcuts(event: KeyboardEvent): boolean {
  const { key, defaultPrevented, isComposing, keyCode, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (defaultPrevented || isComposing || keyCode === COMPOSING) return false;
  // Where a sign such as / needs Shift is the keyboard's own affair; with a letter it makes another key.
  if (ctrlKey || metaKey || altKey || (shiftKey && /\p{L}/u.test(key))) return false;
  if (document.querySelector('dialog[open]') !== null) return false;
  const { target } = event;
  if (!(target instanceof HTMLElement)) return true;
  return !target.isContentEditable && target.closest('input, textarea, select') === null;
}
