/** For a dialog's `ref`: the browser keeps the focus inside, closes on Escape, and gives the focus back. */
export function openModally(dialog: HTMLDialogElement | null): void {
  if (dialog !== null && !dialog.open) dialog.showModal();
}
