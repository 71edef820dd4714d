import type { Page } from '@playwright/test';
import { jsonAnswer, stubDashboard, stubSocket } from '../proxy/testing/stub-dashboard';
import { openSite, type Site } from './world/site';
import { expect, openConnected, TOKEN, test } from './world/test';

/** What stands at the dashboard's address. */
interface Upstream {
  readonly url: string;
  close(): Promise<void>;
}

const html = (status: number, headers: Record<string, string> = {}) =>
  stubDashboard((_, outgoing) => {
    outgoing.writeHead(status, { 'content-type': 'text/html', ...headers });
    outgoing.end('<html>Something</html>');
  });

const json = (body: string, status?: number) => stubDashboard(jsonAnswer(body, status));

async function nothing(): Promise<Upstream> {
  const stub = await html(200);
  await stub.close();
  return { url: stub.url, close: async () => {} };
}

async function withoutTls(): Promise<Upstream> {
  const stub = await json('{}');
  return { ...stub, url: stub.url.replace('http:', 'https:') };
}

/** Every case of the doctor whose fault lies behind the proxy: the failed check, sentence, technical word. */
const CASES: readonly {
  readonly name: string;
  readonly open: () => Promise<Upstream>;
  readonly check: string;
  readonly says: string;
  readonly word: string;
}[] = [
  {
    name: 'a name that nobody knows',
    open: async () => ({ url: 'http://nonexistent.invalid', close: async () => {} }),
    check: 'dashboard',
    says: 'nobody knows its name: check the host name',
    word: 'dashboard-unreachable: dns',
  },
  {
    name: 'an address where nothing runs',
    open: nothing,
    check: 'dashboard',
    says: 'nothing answers at its address: check that it is running',
    word: 'dashboard-unreachable: refused',
  },
  {
    name: 'https where there is none',
    open: withoutTls,
    check: 'dashboard',
    says: 'no secure connection comes about: check its certificate',
    word: 'dashboard-unreachable: tls',
  },
  {
    name: 'a connection that is reset',
    open: () => stubSocket((socket) => void socket.resetAndDestroy()),
    check: 'dashboard',
    says: 'closed without an answer: check the port',
    word: 'dashboard-unreachable: reset',
  },
  {
    name: 'no answer in time',
    open: () => stubDashboard(() => undefined),
    check: 'dashboard',
    says: 'did not answer in time: check that it is not overloaded',
    word: 'timeout',
  },
  {
    name: 'a gateway without its dashboard',
    open: () => html(502),
    check: 'dashboard',
    says: "can't reach it: check that the dashboard is running",
    word: 'http-status: HTTP 502',
  },
  {
    name: 'a reverse proxy’s own login',
    open: () => html(401, { 'www-authenticate': 'Basic realm="private"' }),
    check: 'nezha',
    says: 'asks for a login of its own: let this page',
    word: 'http-status: HTTP 401',
  },
  {
    name: 'a forbidden address',
    open: () => html(403),
    check: 'nezha',
    says: 'asks for a login of its own: let this page',
    word: 'http-status: HTTP 403',
  },
  {
    name: 'a redirect',
    open: () => html(302, { location: '/login' }),
    check: 'nezha',
    says: 'sends visitors elsewhere',
    word: 'redirect',
  },
  {
    name: 'a login page or a challenge',
    open: () => html(200),
    check: 'nezha',
    says: 'a page instead of data, a login or a challenge, say: check NEZHA_URL',
    word: 'not-data',
  },
  {
    name: 'what is no Nezha dashboard',
    open: () => html(404),
    check: 'nezha',
    says: 'There is no Nezha dashboard at this address: check NEZHA_URL',
    word: 'http-status: HTTP 404',
  },
  {
    name: 'a dashboard of the newer generation',
    open: () => json('{"error":"404 Not Found"}', 404),
    check: 'nezha',
    says: 'newer generation (V1 or later)',
    word: 'newer-dashboard',
  },
  {
    name: 'an answer that breaks off',
    open: () => json('{"code":0,"result":[{"id":'),
    check: 'nezha',
    says: "can't be understood: check",
    word: 'bad-answer: json',
  },
  {
    name: 'an answer of another shape',
    open: () => json('{"hello":"world"}'),
    check: 'nezha',
    says: "can't be understood: check",
    word: 'bad-answer: envelope',
  },
  {
    name: 'an answer without end',
    open: () => html(200, { 'content-length': String(2 ** 40) }),
    check: 'nezha',
    says: 'too large to be read: check',
    word: 'too-large',
  },
  {
    name: 'a refused token',
    open: () => json('{"code":403,"message":"访问此接口需要认证"}'),
    check: 'credential',
    says: 'refused this token: check that it was copied whole',
    word: 'refused: code 403',
  },
];

const CHECKS = ['proxy', 'dashboard', 'nezha', 'credential', 'data'];

/** Those before the failed one are good, those after it are not made. */
async function expectFailedAt(page: Page, failed: string): Promise<void> {
  const at = CHECKS.indexOf(failed);
  for (const [index, check] of CHECKS.entries()) {
    const state = index < at ? 'good' : index === at ? 'failed' : 'unreached';
    const row = page.locator(`[data-check="${check}"]`);
    await expect(row).toHaveAttribute('data-state', state);
  }
}

for (const { name, open, check, says, word } of CASES) {
  test(`${name}: said in one sentence, and found by the checks`, async ({ page, allowConsole }) => {
    allowConsole(/status of (404|50[24])/);
    const upstream = await open();
    const site = await openSite({ dashboardUrl: upstream.url, patienceMs: 3_000 });
    try {
      await page.goto(site.url);
      await page.getByLabel('API token').fill('some-token');
      await page.keyboard.press('Enter');
      const alert = page.getByRole('alert').filter({ hasText: says });
      await expect(alert).toBeVisible();
      await expect(page.getByText(word, { exact: true })).toBeHidden();
      await alert.getByText('Technical detail').click();
      await expect(page.getByText(word, { exact: true })).toBeVisible();
      await alert.getByRole('link', { name: 'Check the connection' }).click();
      await expectFailedAt(page, check);
      if (check !== 'credential') {
        await expect(page.locator(`[data-check="${check}"]`)).toContainText(says);
      }
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    } finally {
      await site.close();
      await upstream.close();
    }
  });
}

const instead = { status: 200, contentType: 'text/html', body: '<html>A page</html>' };

/** Faults on this side: the page is open, its own server is not what answers. */
const HERE: readonly {
  readonly name: string;
  readonly breakIt: (page: Page, site: Site) => Promise<unknown>;
  readonly says: string;
}[] = [
  {
    name: 'the page’s own server is away',
    breakIt: (_, site) => site.close(),
    says: "This page's own server can't be reached: check the network",
  },
  {
    name: 'something else answers in its place',
    breakIt: (page) => page.route(/\/(api|healthz)/, (route) => route.fulfill(instead)),
    says: "Something else answered in place of this page's own server: deploy",
  },
  {
    name: 'only its API is not passed on',
    breakIt: (page) => page.route('**/api/**', (route) => route.fulfill(instead)),
    says: "Something else answered in place of this page's own server: deploy",
  },
  {
    name: 'a gateway answers for it',
    breakIt: (page) =>
      page.route(/\/(api|healthz)/, (route) => route.fulfill({ ...instead, status: 503 })),
    says: "The gateway in front of this page's own server can't reach it: check",
  },
  {
    name: 'a login in front of the page has ended',
    breakIt: (page) =>
      page.route(/\/(api|healthz)/, (route) => route.fulfill({ ...instead, status: 401 })),
    says: 'A login in front of this page answers in its place: reload the page',
  },
];

for (const { name, breakIt, says } of HERE) {
  test(`${name}: the checks say so`, async ({ page, site, allowConsole }) => {
    allowConsole(/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|status of (401|503)/);
    await page.goto(site.url);
    const field = page.getByLabel('API token');
    await field.fill(TOKEN);
    await breakIt(page, site);
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert').filter({ hasText: says });
    await alert.getByRole('link', { name: 'Check the connection' }).click();
    await expectFailedAt(page, 'proxy');
    await expect(page.locator('[data-check="proxy"]')).toContainText(says);
  });
}

test('all is well: five good checks, and the number of servers', async ({ page, site }) => {
  await openConnected(page, site);
  await page.goto(`${site.url}/connect?check`);
  await expect(page.locator('[data-state="good"]')).toHaveCount(5);
  await expect(page.getByRole('status')).toHaveText(
    'All is well: the dashboard told of 46 servers.',
  );
});

test('without a session the checks reach the dashboard and say that a token is missing', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/connect?check`);
  await expectFailedAt(page, 'credential');
  await expect(page.getByRole('listitem').nth(3)).toContainText('this page has none yet');
  await page.getByRole('link', { name: 'Enter a token' }).click();
  await expect(page.getByLabel('API token')).toBeVisible();
});

test('from the board: a failure leads to the checks, and checking again finds it mended', async ({
  page,
  site,
  dashboard,
  allowConsole,
}) => {
  allowConsole(/status of 502/);
  await openConnected(page, site);
  await dashboard.stop();
  await page.getByRole('link', { name: 'Check the connection' }).click();
  await expectFailedAt(page, 'dashboard');
  await dashboard.start();
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.locator('[data-state="good"]')).toHaveCount(5);
  await page.getByRole('link', { name: 'To the board' }).click();
  await expect(page.locator('[data-server-id]')).toHaveCount(46);
});
