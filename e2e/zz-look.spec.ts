import { fillHistory } from './world/history';
import { expect, openConnected, test } from './world/test';

const ID = Number(process.env['ID'] ?? 1);
test('look', async ({ page, site }) => {
  test.setTimeout(180_000);
  await openConnected(page, site, `/server/${ID}`);
  await expect(page.locator('.recharts-surface').first()).toBeVisible();
  await page.waitForTimeout(2500);
  const now = Math.floor(Date.now() / 1000);
  await fillHistory(page, site, ID, now);
  const shots = (
    process.env['SHOTS'] ?? '1920:dark:live,1920:dark:1h,1440:light:24h,390:light:1h,390:dark:30d'
  ).split(',');
  for (const shot of shots) {
    const [w, cs, range, path = `/server/${ID}`] = shot.split(':') as [
      string,
      'dark' | 'light',
      string,
      string?,
    ];
    await page.setViewportSize({
      width: Number(w),
      height: w === '390' ? 844 : w === '1920' ? 1080 : 900,
    });
    await page.emulateMedia({ colorScheme: cs });
    await page.goto(`${site.url}${path}${path.includes('?') ? '&' : '?'}range=${range}`);
    await page.waitForTimeout(1500);
    if (process.env['FULL'] !== '0') {
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: Number(w), height });
      await page.waitForTimeout(2500);
    }
    await page.screenshot({
      path: `/tmp/f-look/${w}-${cs}-${range}${path.replaceAll(/[/?,=]/g, '_')}.png`,
    });
  }
});
