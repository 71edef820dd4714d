import type { Locator, Page } from '@playwright/test';
import { changeEntries, type TestDashboard, type Twist } from './dashboard';
import type { Site } from './site';
import { expect, openConnected } from './test';

/** What this device has kept of alerts: kinds, servers, and whether they are over. */
export function kept(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stored = JSON.parse(localStorage.getItem('nezha-status:alerts:e2e') ?? '{"records":[]}');
    return stored.records.map(
      (one: { kind: string; ids: number[]; ended?: number; hush?: string }) =>
        [one.kind, one.ids.length, one.ended && 'over', one.hush].filter(Boolean).join(' '),
    );
  });
}

/** How far the dashboard's clock is ahead (s), and since when its servers are silent (unix s); the others report. */
interface Fate {
  ahead: number;
  readonly silent: Map<number, number>;
}

const fates = new WeakMap<TestDashboard, Fate>();

function fateOf(dashboard: TestDashboard): Fate {
  const fate = fates.get(dashboard) ?? { ahead: 0, silent: new Map<number, number>() };
  fates.set(dashboard, fate);
  return fate;
}

function nowAt({ ahead }: Fate): number {
  return Math.floor(Date.now() / 1000) + ahead;
}

/** Every server reports, but for those that a test silences. */
export function steady(dashboard: TestDashboard): Twist {
  const fate = fateOf(dashboard);
  return changeEntries((entries) =>
    entries.map((entry) => ({
      ...entry,
      last_active: fate.silent.get(Number(entry['id'])) ?? nowAt(fate),
    })),
  );
}

/** The page as a person has set it, and its alerts at work. */
export async function openAlerts(
  page: Page,
  site: Site,
  dashboard: TestDashboard,
  alerts: object = {},
): Promise<void> {
  dashboard.twist(steady(dashboard));
  await page.addInitScript((settings) => {
    if (localStorage.getItem('nezha-status:preferences') === null) {
      localStorage.setItem('nezha-status:preferences', settings);
    }
  }, JSON.stringify({ alerts }));
  await openConnected(page, site);
  // What was watched is written down with the first answer that the alerts' code has seen.
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('nezha-status:alert-watch:e2e')), {
      timeout: 20_000,
    })
    .not.toBeNull();
}

/** Servers fall silent now. */
export function silence(dashboard: TestDashboard, ...ids: readonly number[]): void {
  const fate = fateOf(dashboard);
  for (const id of ids) fate.silent.set(id, nowAt(fate));
}

/** All servers report again. */
export function revive(dashboard: TestDashboard): void {
  fateOf(dashboard).silent.clear();
}

/** Time passes on the dashboard's clock, in steps that a page which watches takes for watched. */
export async function pass(dashboard: TestDashboard, seconds: number, step = 40): Promise<void> {
  const fate = fateOf(dashboard);
  for (let left = seconds; left > 0; left -= step) {
    const before = dashboard.asked.length;
    dashboard.passTime(Math.min(step, left));
    fate.ahead += Math.min(step, left);
    await expect
      .poll(() => dashboard.asked.length - before, { timeout: 20_000 })
      .toBeGreaterThanOrEqual(2);
  }
}

/** Opens the list of alerts. */
export const bell = (page: Page): Locator => page.getByRole('button', { name: /^Alerts/ }).first();
