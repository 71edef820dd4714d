import type { Page } from '@playwright/test';

/** What can be pressed, without what stands inside a label that can. */
const TARGETS =
  'a[href], button, select, summary, input:not(label *), textarea, label:has(input), [role="slider"]';

/** What a finger needs, px; and as far as is looked beside a target's middle. */
const FINGER = 43;
const REACH = 60;

/**
 * What can be pressed and does not answer to a finger: over 44 px in both directions, looked up where the browser
 * would, so that what another one covers is found, too. An open dialog is looked through alone.
 */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(
    ([selector, finger, reach]) => {
      const within = document.querySelector('dialog[open]') ?? document.body;
      const small: string[] = [];
      for (const target of within.querySelectorAll<HTMLElement>(selector)) {
        const shown = target.checkVisibility({ visibilityProperty: true, opacityProperty: true });
        // What is there for readers alone is a pixel wide; what is off, or takes no pointer, cannot be pressed.
        if (!shown || target.matches('.sr-only, :disabled')) continue;
        if (getComputedStyle(target).pointerEvents === 'none') continue;
        target.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const { left, top, width, height } = target.getBoundingClientRect();
        const answers = (x: number, y: number) => {
          const hit = document.elementFromPoint(left + width / 2 + x, top + height / 2 + y);
          return target.contains(hit);
        };
        const run = (x: number, y: number) => {
          let far = 0;
          while (far < reach && answers(x * (far + 1), y * (far + 1))) far += 1;
          return far;
        };
        const size = [run(-1, 0) + run(1, 0) + 1, run(0, -1) + run(0, 1) + 1];
        if (size.every((one) => one >= finger)) continue;
        const name = target.getAttribute('aria-label') ?? target.textContent;
        small.push(`${target.tagName} “${name}” ${size.join(' × ')}`);
      }
      return small;
    },
    [TARGETS, FINGER, REACH] as const,
  );
}
