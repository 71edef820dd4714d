import type { Page } from '@playwright/test';

/** Until code that is fetched when nothing else is to do has come, and what a page does once is over. */
const WARM_UP_MS = 10_000;
const MEASURED_MS = 30_000;
const POLL_MS = 2_000;

/** Everything that the main thread does while a page is looked at, by the browser's own count, a poll's share each. */
export async function measureSteadyState(page: Page) {
  await page.waitForTimeout(WARM_UP_MS);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metrics = async () => {
    const { metrics } = await client.send('Performance.getMetrics');
    const read = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
    return { task: read('TaskDuration'), script: read('ScriptDuration') };
  };
  const before = await metrics();
  await page.waitForTimeout(MEASURED_MS);
  const after = await metrics();
  const polls = MEASURED_MS / POLL_MS;
  return {
    ms: ((after.task - before.task) * 1000) / polls,
    scriptMs: ((after.script - before.script) * 1000) / polls,
    elements: await page.evaluate(() => document.querySelectorAll('*').length),
  };
}
