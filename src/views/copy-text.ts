/** Returns whether it was copied. A page over plain http has no clipboard, and a browser may refuse. */
export async function copyText(text: string): Promise<boolean> {
  const clipboard: Partial<Pick<Navigator, 'clipboard'>> = navigator;
  try {
    await clipboard.clipboard?.writeText(text);
    return clipboard.clipboard !== undefined;
  } catch {
    return false;
  }
}
