/** Whether a key is nobody's: not typed into a field, not with Ctrl, Alt or ⌘, and not while a dialog is open. */
export function isFreeKey(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return false;
  const { target } = event;
  const typing =
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
  return !typing && document.querySelector('dialog[open]') === null;
}
