import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { openDashboard, type TestDashboard } from './dashboard';
import { openSite, type Site } from './site';

/** The token that the tests' dashboard accepts. */
export const TOKEN = 'right-token';

interface World {
  /** How many servers the dashboard has; a test file may set it. */
  servers: number;
  /** How long the proxy waits for the dashboard, ms. */
  patienceMs: number;
  dashboard: TestDashboard;
  site: Site;
  /** Lets console messages that match pass: a test names what it provokes. */
  allowConsole: (pattern: RegExp) => void;
}

/** Chromium on Linux knows no web-share, which the policy names for the browsers that do; and most tests let no worker in. */
const ALWAYS_ALLOWED = [
  /Permissions-Policy header: Unrecognized feature: 'web-share'/,
  /Service Worker registration blocked by Playwright/,
];

/** A page, a proxy and a dashboard of its own for each test. Fails on any unexpected console error or warning. */
export const test = base.extend<World>({
  servers: [46, { option: true }],
  patienceMs: [10_000, { option: true }],
  dashboard: async ({ servers }, use) => {
    const dashboard = await openDashboard({ token: TOKEN, servers });
    await use(dashboard);
    await dashboard.stop();
  },
  site: async ({ dashboard, patienceMs }, use) => {
    const site = await openSite({ dashboardUrl: dashboard.url, patienceMs });
    await use(site);
    await site.close();
  },
  allowConsole: [
    async ({ context }, use) => {
      const allowed = [...ALWAYS_ALLOWED];
      const messages: string[] = [];
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) {
          messages.push(`${message.text()} (${message.location().url})`);
        }
      });
      context.on('weberror', (error) => messages.push(String(error.error())));
      await use((pattern) => allowed.push(pattern));
      const unexpected = messages.filter((text) => !allowed.some((pattern) => pattern.test(text)));
      expect(unexpected, 'unexpected console messages').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens a page with a session handed over in the address. */
export async function openConnected(page: Page, site: Site, path = '/'): Promise<void> {
  await page.goto(`${site.url}${path}#token=${TOKEN}`);
  await expectFeed(page, 'live');
}

/** The page asks once a minute, as a person has set: what else is asked stands alone. */
export async function pollSeldom(page: Page): Promise<void> {
  await page.addInitScript(() =>
    localStorage.setItem('nezha-status:preferences', JSON.stringify({ pollSeconds: 60 })),
  );
}

export async function expectFeed(page: Page, feed: string): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-feed', feed, { timeout: 20_000 });
}

/** Waits until every later part of the page is here, with all that it needs in turn: no network is asked for any then. */
export async function expectParts(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName('parts').length > 0);
}

/** Signs out by the board's button and the dialog behind it. */
export async function signOut(
  page: Page,
  { preferences = false }: { preferences?: boolean } = {},
): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  const dialog = page.getByRole('dialog');
  if (preferences) await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Sign out' }).click();
}

/** A server's one element in the view. */
export function card(page: Page, id: number): Locator {
  return page.locator(`[data-server-id="${id}"]`);
}
