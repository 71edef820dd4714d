import type { Page } from '@playwright/test';

/** Texts of ours that are cut off; a name (`dir="auto"`) may be, because it is as long as people make it. */
export function clippedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const ours = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      // What is there for readers alone is a single pixel wide.
      return own && !element.closest('[dir="auto"], .sr-only') && element.clientWidth > 1;
    });
    const clips = (element: HTMLElement) =>
      getComputedStyle(element).overflowX !== 'visible' &&
      element.scrollWidth > element.clientWidth + 1;
    const clipper = (element: HTMLElement) => {
      for (let one: HTMLElement | null = element; one; one = one.parentElement) {
        if (one.closest('.slides')) return undefined;
        if (clips(one)) return one;
      }
      return undefined;
    };
    return ours.flatMap((element) => {
      const frame = clipper(element);
      if (frame === undefined) return [];
      const text = element.getBoundingClientRect();
      const shown = frame.getBoundingClientRect();
      const cut = text.right > shown.right + 1 || text.left < shown.left - 1 || frame === element;
      return cut ? [`${element.textContent} in ${frame.tagName}.${frame.className}`] : [];
    });
  });
}
