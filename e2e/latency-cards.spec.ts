import type { Page } from '@playwright/test';
import type { TestDashboard } from './world/dashboard';
import { card, expect, expectFeed, openConnected, test } from './world/test';

/** The three monitors of the demo; the name of the first was another when it was chosen. */
const CHOSEN = [
  { id: 1, name: 'Shanghai' },
  { id: 2, name: 'CU Beijing' },
  { id: 3, name: 'Cloudflare ICMP' },
];
/** A server that loses all in the first hour of each day (UTC). */
const LOSSY = 9;

const monitorsAsked = ({ asked }: TestDashboard) =>
  asked.filter((path) => path.startsWith('/api/v1/monitor/'));

async function choose(page: Page, latency: readonly object[] = CHOSEN): Promise<void> {
  await page.addInitScript(
    (settings) => localStorage.setItem('nezha-status:preferences', settings),
    JSON.stringify({ latency }),
  );
}

/** What the page itself knows of its requests: when each for a server's monitors left it (ms), and how many are open. */
interface Requests {
  readonly monitorsAt: number[];
  open: number;
}

async function noteRequests(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const requests: Requests = { monitorsAt: [], open: 0 };
    Reflect.set(window, 'requests', requests);
    const { fetch } = window;
    window.fetch = (input, init) => {
      if (String(input).includes('/api/v1/monitor/')) requests.monitorsAt.push(performance.now());
      requests.open += 1;
      return fetch(input, init).finally(() => {
        requests.open -= 1;
      });
    };
  });
}

function requestsOf(page: Page): Promise<Requests> {
  return page.evaluate((): Requests => Reflect.get(window, 'requests'));
}

/** How many cards have their strips within the window. */
function stripsOnScreen(page: Page): Promise<number> {
  return page
    .locator('[data-server-id] ul')
    .evaluateAll(
      (some) => some.filter((one) => one.getBoundingClientRect().top < window.innerHeight).length,
    );
}

test.describe('on the cards', () => {
  test('nothing is asked for and nothing is shown unless it is chosen', async ({
    page,
    site,
    dashboard,
  }) => {
    await page.clock.install();
    await openConnected(page, site);
    await page.clock.runFor(30_000);
    await expect(card(page, 1).getByRole('img', { name: /last 24 hours: / })).toHaveCount(0);
    expect(monitorsAsked(dashboard)).toEqual([]);
  });

  test('up to three monitors are chosen in the settings, by the names that the dashboard gives', async ({
    page,
    site,
  }) => {
    await openConnected(page, site);
    await page.getByRole('button', { name: 'Settings', exact: true }).click();
    const choice = page.getByRole('group', { name: 'Latency on the cards' });
    await choice.getByRole('checkbox', { name: 'CT Shanghai' }).check();
    await choice.getByRole('checkbox', { name: 'Cloudflare ICMP' }).check();
    await page.keyboard.press('Escape');
    const strips = card(page, 1).getByRole('img', { name: /last 24 hours: .+ lost, median .+ ms/ });
    await expect(strips).toHaveCount(2);
    await expect(strips.first()).toHaveAccessibleName(/^CT Shanghai, /);
    await expect(strips.last()).toHaveAccessibleName(/^Cloudflare ICMP, /);
  });

  test('cards on screen are asked for, at most one a second, and again after 5 minutes', async ({
    page,
    site,
    dashboard,
  }) => {
    await page.setViewportSize({ width: 1000, height: 700 });
    await choose(page);
    await noteRequests(page);
    await page.clock.install();
    await openConnected(page, site);
    // Strips, and what asks for them, come with later parts of the page.
    await expect.poll(() => stripsOnScreen(page), { timeout: 20_000 }).toBeGreaterThan(2);
    await page.clock.pauseAt(Date.now() + 30_000);
    const cards = await stripsOnScreen(page);
    /** Lets so many seconds pass, or fewer if that is enough, each after the answers of the one before. */
    const passSeconds = async (seconds: number, enough = () => false) => {
      for (let second = 0; second < seconds && !enough(); second += 1) {
        await expect.poll(async () => (await requestsOf(page)).open).toBe(0);
        await page.clock.runFor(1_000);
        await expectFeed(page, 'live');
      }
    };
    const asked = () => monitorsAsked(dashboard);
    await passSeconds(60, () => asked().length >= cards);
    await passSeconds(4);
    const first = asked();
    expect(first.length).toBeGreaterThanOrEqual(cards);
    expect(first.length).toBeLessThan(20);
    expect(new Set(first).size).toBe(first.length);
    await page.clock.fastForward(300_000);
    // By now, what lies below the screen is asked for, too: when was it up, while nobody watched?
    const again = () =>
      asked()
        .slice(first.length)
        .filter((path) => first.includes(path));
    await passSeconds(60, () => again().length >= first.length);
    await passSeconds(4);
    expect(again().sort()).toEqual([...first].sort());
    const { monitorsAt } = await requestsOf(page);
    expect(monitorsAt).toHaveLength(asked().length);
    const gaps = monitorsAt.slice(1).map((at, index) => at - (monitorsAt[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_000);
  });

  test('a lossy line says so, and keeps its place where nothing is measured', async ({
    page,
    site,
    dashboard,
  }) => {
    dashboard.twist(async (request, answer) => {
      if (!new URL(request.url).pathname.endsWith('/monitor/1')) return answer;
      return Response.json(
        { code: 0, message: 'success', result: null },
        { headers: { date: answer.headers.get('date') ?? '' } },
      );
    });
    await choose(page);
    await openConnected(page, site);
    const lossy = card(page, LOSSY).getByRole('listitem').first();
    await card(page, LOSSY).scrollIntoViewIfNeeded();
    await expect(lossy.getByRole('img')).toHaveAccessibleName(
      /^CT Shanghai, last 24 hours: [2-9][\d.]* % lost, median [\d.]+ ms, 95th percentile [\d.]+ ms$/,
      { timeout: 20_000 },
    );
    await expect(lossy).toContainText(/[\d.]+ ms[2-9][\d.]* %$/);
    await expect(lossy.locator('[data-loss="much"]')).toHaveAttribute('d', /M\d+ 100v-100\.0/);
    const none = card(page, 1).getByRole('listitem').first();
    await expect(none.getByRole('img')).toHaveAccessibleName(
      'Shanghai, last 24 hours: no samples',
      { timeout: 20_000 },
    );
    await expect(none).toHaveText('Shanghai–');
  });
});
