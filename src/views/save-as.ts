/** Offers something to the person as a file to keep. */
export function saveAs(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken it by the next turn; a reference kept would hold it as long as the page.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
