/**
 * Puts a text on the clipboard. A page over plain http has no clipboard of its own, and a browser may refuse it:
 * then a field that shows the text is selected and copied, as by hand.
 * @returns whether it was copied; where not, the field's text is selected
 */
export async function copyText(text: string, field?: HTMLTextAreaElement | null): Promise<boolean> {
  const clipboard: Partial<Pick<Navigator, 'clipboard'>> = navigator;
  try {
    await clipboard.clipboard?.writeText(text);
    if (clipboard.clipboard !== undefined) return true;
  } catch {
    // Refused; the field is left.
  }
  if (!field) return false;
  field.focus();
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  }
}
