/** The panels and pages that an accent is seen on; `src/app/theme.css` has the same values. */
export const GROUNDS = { light: '#f4f5f7', dark: '#171c25' } as const;

/** What the outline of a control needs against its ground (WCAG 2.2, 1.4.11). */
export const MIN_CONTRAST = 3;

/** The contrast of two `#rrggbb` colours, 1 to 21, as WCAG 2 counts it. */
export function contrast(a: string, b: string): number {
  const [lower = 0, higher = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (higher + 0.05) / (lower + 0.05);
}

function luminance(colour: string): number {
  const channel = (from: number) => {
    const share = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}
