import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { buildWithout, nextBuild } from './world/deployment';
import { openSite } from './world/site';
import { card, expect, expectFeed, openConnected, test } from './world/test';
import { expectKept, keptFiles, lookForUpdate } from './world/worker';

/** kB of 1,000 bytes, as sent. */
const SHELL_KB = 200;

const notice = (page: Page) => page.getByText('A new version of this page is here');
const script = (page: Page) => page.locator('script[type="module"]').getAttribute('src');

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' });

  test('what is kept before the first use stays within its budget', async ({
    page,
    site,
    allowConsole,
  }) => {
    allowConsole(/favicon/);
    // A bare answer of the proxy: nothing tells the worker to keep more.
    await page.goto(`${site.url}/config.json`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/sw.js');
      await navigator.serviceWorker.ready;
    });
    const kept = await keptFiles(page);
    expect(kept).toContain('/index.html');
    expect(kept).toContain('/boot.js');
    expect(kept.filter((path) => path.endsWith('.js')).length).toBe(2);
    const sizes = await Promise.all(kept.map(sizeAsSent));
    const sum = sizes.reduce((total, size) => total + size, 0) / 1_000;
    console.log(`precached: ${sum.toFixed(1)} kB in ${kept.length} files`);
    expect(sum).toBeGreaterThan(50);
    expect(sum).toBeLessThanOrEqual(SHELL_KB);
  });

  test('keeps the spoken language and all other parts, and nothing of the dashboard', async ({
    page,
    site,
  }) => {
    await openConnected(page, site);
    await expectKept(page);
    const kept = await keptFiles(page);
    expect(kept.filter((path) => path.includes('/en.json-'))).toHaveLength(2);
    expect(kept.filter((path) => /\/(?:ja|zh-\w\w)\.json-/.test(path))).toEqual([]);
    expect(kept.filter((path) => /^\/(?:api|config|healthz|manifest|brand)/.test(path))).toEqual(
      [],
    );
  });

  test('a new version is told, and comes when it is asked for', async ({
    page,
    dashboard,
    allowConsole,
  }) => {
    allowConsole(/ERR_CONNECTION|ERR_EMPTY/);
    const old = await openSite({ dashboardUrl: dashboard.url });
    await openConnected(page, old);
    await expectKept(page);
    const before = await script(page);
    await old.close();
    const next = await nextBuild();
    const site = await openSite({
      dashboardUrl: dashboard.url,
      staticRoot: next.root,
      port: Number(new URL(old.url).port),
    });
    await lookForUpdate(page);
    await expect(notice(page)).toBeVisible();
    expect(await script(page)).toBe(before);
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(notice(page)).toBeHidden({ timeout: 25_000 });
    await expectFeed(page, 'live');
    expect(await script(page)).toContain('-NEW');
    // What only the build before needed is dropped, and the language stays.
    await expect
      .poll(async () =>
        (await keptFiles(page)).filter((path) => /assets/.test(path) && !/-NEW/.test(path)),
      )
      .toEqual([]);
    expect((await keptFiles(page)).filter((path) => path.includes('/en.json-'))).toHaveLength(2);
    await page.close();
    await site.close();
    await next.remove();
  });

  test('a screen that nobody attends takes the new version by itself', async ({
    page,
    dashboard,
    allowConsole,
  }) => {
    allowConsole(/ERR_CONNECTION|ERR_EMPTY/);
    const old = await openSite({ dashboardUrl: dashboard.url });
    await openConnected(page, old, '/?kiosk=1');
    await expectKept(page);
    await old.close();
    const next = await nextBuild();
    const port = Number(new URL(old.url).port);
    const site = await openSite({ dashboardUrl: dashboard.url, staticRoot: next.root, port });
    await lookForUpdate(page).catch(() => {});
    await expect.poll(() => script(page), { timeout: 25_000 }).toContain('-NEW');
    await expectFeed(page, 'live');
    await page.close();
    await site.close();
    await next.remove();
  });
});

for (const serviceWorkers of ['allow', 'block'] as const) {
  for (const pageForAll of [false, true]) {
    test.describe(`${serviceWorkers === 'allow' ? 'with' : 'without'} a service worker`, () => {
      test.use({ serviceWorkers });

      test(`an old page opens a part of itself after a new deployment that ${pageForAll ? 'answers with a page' : 'has it no more'}`, async ({
        page,
        dashboard,
        allowConsole,
      }) => {
        allowConsole(/404|ERR_CONNECTION|ERR_EMPTY|MIME type|ERR_FAILED|Failed to fetch/);
        // The part was not fetched before, and so is neither in the page nor kept on the device.
        const first = await buildWithout(/^server-view-/);
        const old = await openSite({
          dashboardUrl: dashboard.url,
          staticRoot: first.root,
          pageForAll,
        });
        await openConnected(page, old);
        if (serviceWorkers === 'allow') await expectKept(page, /^server-view-/);
        else await expect.poll(() => page.evaluate(fetchedSettings)).toBe(true);
        await old.close();
        const next = await nextBuild();
        const port = Number(new URL(old.url).port);
        const site = await openSite({
          dashboardUrl: dashboard.url,
          staticRoot: next.root,
          port,
          pageForAll,
        });
        await card(page, 1).getByRole('link').click();
        await expect(page.getByRole('heading', { name: 'hk-edge-01' })).toBeVisible({
          timeout: 25_000,
        });
        expect(await script(page)).toContain('-NEW');
        await expect(page).toHaveURL(/\/server\/1$/);
        await page.close();
        await site.close();
        await next.remove();
        await first.remove();
      });
    });
  }
}

test('a language that a new deployment has under another name reloads the page, which then speaks it', async ({
  page,
  dashboard,
  allowConsole,
}) => {
  allowConsole(/404|ERR_CONNECTION|ERR_EMPTY/);
  const old = await openSite({ dashboardUrl: dashboard.url });
  await openConnected(page, old);
  await expect.poll(() => page.evaluate(fetchedSettings)).toBe(true);
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await old.close();
  const next = await nextBuild();
  const port = Number(new URL(old.url).port);
  const site = await openSite({ dashboardUrl: dashboard.url, staticRoot: next.root, port });
  await page.getByRole('dialog').getByText('日本語').click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  expect(await script(page)).toContain('-NEW');
  await page.close();
  await site.close();
  await next.remove();
});

test('a part that stays missing reloads the page once, and then says so', async ({
  page,
  dashboard,
  allowConsole,
}) => {
  allowConsole(/404/);
  const first = await buildWithout(/^server-view-/);
  const site = await openSite({ dashboardUrl: dashboard.url, staticRoot: first.root });
  await openConnected(page, site);
  await expect.poll(() => page.evaluate(fetchedSettings)).toBe(true);
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await card(page, 1).getByRole('link').click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  expect(loads).toBe(1);
  await page.close();
  await site.close();
  await first.remove();
});

function fetchedSettings(): boolean {
  return performance.getEntriesByType('resource').some(({ name }) => name.includes('settings-'));
}

async function sizeAsSent(path: string): Promise<number> {
  const file = fileURLToPath(new URL(`../dist/client${path}`, import.meta.url));
  const { size } = await stat(`${file}.br`).catch(() => stat(file));
  return size;
}
