/** How many px a rem is: the size of text, as the person's browser and the style sheet have it. */
export function remInPx(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
