import type { Page } from '@playwright/test';

/** What can be pressed, without what stands inside a label that can. */
const TARGETS =
  'a[href], button, select, summary, input:not(label *), textarea, label:has(input), [role="slider"]';

/**
 * What can be pressed and does not answer to a finger 20 px beside its middle: 44 px is what a finger needs. Looked up
 * where the browser would, so that a target that another one covers is found, too. An open dialog is looked through
 * alone.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const within = document.querySelector('dialog[open]') ?? document.body;
    const small: string[] = [];
    for (const target of within.querySelectorAll<HTMLElement>(selector)) {
      const shown = target.checkVisibility({ visibilityProperty: true, opacityProperty: true });
      // What is there for readers alone is a pixel wide; what is off cannot be pressed.
      if (!shown || target.offsetWidth <= 1 || target.matches(':disabled')) continue;
      target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
      const { left, top, width, height } = target.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const beside = [
        [x - 20, y],
        [x + 20, y],
        [x, y - 20],
        [x, y + 20],
      ] as const;
      const missed = beside.filter(([at, down]) => {
        const hit = document.elementFromPoint(at, down);
        return hit === null || !target.contains(hit);
      });
      if (missed.length > 0) {
        const name = target.getAttribute('aria-label') ?? target.textContent;
        small.push(`${target.tagName} “${name}” ${Math.round(width)} × ${Math.round(height)}`);
      }
    }
    return small;
  }, TARGETS);
}
