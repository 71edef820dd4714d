/** Offers a text to the person as a file to keep. */
export function saveTextAs(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the text by the next turn; a reference kept would hold it as long as the page.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
