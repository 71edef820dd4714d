import { fillHistory } from './world/history';
import { expect, openConnected, test } from './world/test';

const ID = Number(process.env['ID'] ?? 1);
test('look', async ({ page, site }) => {
  test.setTimeout(120_000);
  page.on('console', (m) => console.log(m.type(), m.text()));
  await openConnected(page, site, `/server/${ID}`);
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
  await page.waitForTimeout(2500);
  await fillHistory(page, site, ID, Math.floor(Date.now() / 1000));
  for (const [w, h, cs] of [
    [1920, 1080, 'dark'],
    [1440, 900, 'light'],
    [390, 844, 'light'],
  ] as const) {
    await page.setViewportSize({ width: w, height: h });
    await page.emulateMedia({ colorScheme: cs });
    for (const range of (process.env['RANGES'] ?? 'live,1h,24h,30d').split(',')) {
      await page.goto(`${site.url}/server/${ID}?range=${range}`);
      await expect(page.locator('.recharts-surface').first()).toBeVisible();
      await page.waitForTimeout(1800);
      await page.screenshot({ path: `/tmp/f-look/${w}-${range}.png`, fullPage: true });
    }
  }
});
