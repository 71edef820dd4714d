import type { Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Steps of a stroke, enough for the browser to see which way it goes, and the seconds that each takes, by its own clock. */
const STEPS = 8;
const STEP_SECONDS = 0.03;

/** Draws a stroke with one finger, and does something before the finger is lifted. */
async function draw(page: Page, from: Point, to: Point, held?: () => Promise<void>): Promise<void> {
  const client = await page.context().newCDPSession(page);
  let timestamp = Date.now() / 1000;
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]) => {
    timestamp += STEP_SECONDS;
    return client.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp });
  };
  await send('touchStart', [from]);
  for (let step = 1; step <= STEPS; step += 1) {
    const share = step / STEPS;
    await send('touchMove', [
      { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share },
    ]);
  }
  await held?.();
  await send('touchEnd', []);
  await client.detach();
}

/** Pulls the page down by so many px. */
export function pull(page: Page, far: number, held?: () => Promise<void>): Promise<void> {
  return draw(page, { x: 180, y: 300 }, { x: 184, y: 300 + far }, held);
}

/** Swipes over the page, at this height (px from the top); `right` is where the stroke is furthest to the right (px). */
export function swipe(
  page: Page,
  way: 'left' | 'right',
  { y = 420, right = 280 }: { y?: number; right?: number } = {},
): Promise<void> {
  const [from, to] = way === 'left' ? [right, right - 150] : [right - 150, right];
  return draw(page, { x: from, y }, { x: to, y: y + 8 });
}
