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
    await choose(page);
    await page.clock.install();
    await openConnected(page, site);
    await expect.poll(() => monitorsAsked(dashboard).length).toBeGreaterThan(0);
    const onScreen = await page
      .locator('[data-server-id] ul')
      .evaluateAll(
        (lists) =>
          lists.filter((one) => one.getBoundingClientRect().top < window.innerHeight).length,
      );
    expect(onScreen).toBeGreaterThan(6);
    await page.clock.pauseAt(Date.now() + 10_000);
    /** Lets seconds pass one by one, each after the answers of the one before. */
    const passSeconds = async (seconds: number) => {
      const begun = monitorsAsked(dashboard).length;
      for (let second = 1; second <= seconds; second += 1) {
        await page.waitForLoadState('networkidle');
        await page.clock.runFor(1_000);
        await expectFeed(page, 'live');
        // One may be due at the very beginning, and so may the one at the end of the last second.
        expect(monitorsAsked(dashboard).length).toBeLessThanOrEqual(begun + second + 1);
      }
    };
    await passSeconds(onScreen + 5);
    const first = monitorsAsked(dashboard);
    expect(first.length).toBeGreaterThanOrEqual(onScreen);
    expect(first.length).toBeLessThan(46);
    expect(new Set(first).size).toBe(first.length);
    await page.clock.fastForward(300_000);
    await passSeconds(onScreen + 5);
    const second = monitorsAsked(dashboard).slice(first.length);
    expect([...second].sort()).toEqual([...first].sort());
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
