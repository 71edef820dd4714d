import type { Page } from '@playwright/test';

/** Texts that reach out of the frame they stand in; what is there for readers alone is a pixel wide. */
export function textsOutside(page: Page, frames: string): Promise<string[]> {
  return page.evaluate((selector) => {
    const isText = (element: Element) =>
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
    return [...document.querySelectorAll(selector)].flatMap((frame) => {
      const room = frame.getBoundingClientRect();
      return [...frame.querySelectorAll('*:not(.sr-only):not([dir="auto"] *)')]
        .filter(isText)
        .filter((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          const inside =
            left > room.left - 1 &&
            right < room.right + 1 &&
            top > room.top - 1 &&
            bottom < room.bottom + 1;
          return right - left > 2 && !inside;
        })
        .map((element) => `${element.textContent} of ${frame.textContent}`);
    });
  }, frames);
}
