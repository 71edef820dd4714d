/** The ref of a dialog that stands as long as it is drawn: the browser keeps the focus inside, and gives it back. */
export function openModally(dialog: HTMLDialogElement | null): void {
  if (dialog !== null && !dialog.open) dialog.showModal();
}
