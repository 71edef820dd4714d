import type { Page } from '@playwright/test';
import { card, expect, openConnected, test } from './world/test';

test.use({ servers: 24 });

const bar = (page: Page) => page.getByRole('region', { name: 'Compare servers' });
const servers = (page: Page) => page.getByRole('list', { name: 'Servers' }).getByRole('listitem');

test('servers are picked on the board and compared, a line each in one chart a metric', async ({
  page,
  site,
}) => {
  await openConnected(page, site);
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(bar(page)).toContainText('0 of 8 chosen');
  for (const id of [1, 20, 21])
    await card(page, id).getByRole('heading').getByRole('button').click();
  await expect(bar(page)).toContainText('3 of 8 chosen');
  await expect(card(page, 20).getByRole('heading').getByRole('button')).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await card(page, 20).getByRole('heading').getByRole('button').press('Enter');
  await expect(bar(page)).toContainText('2 of 8 chosen');
  await bar(page).getByRole('link', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/\/compare\?ids=1,21$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Compare servers');
  const cpu = page.getByRole('region', { name: 'CPU' });
  await expect(cpu.getByRole('listitem')).toHaveCount(2);
  await expect(cpu.getByRole('listitem').first()).toContainText(/hk-edge-01.*\d+ %/);
  await expect(page.getByRole('region', { name: 'Inbound' })).toBeVisible();
  await page.getByRole('link', { name: 'Board' }).click();
  await expect(card(page, 1).getByRole('link')).toBeVisible();
});

test('who compares, adds and takes away; the address has it all', async ({ page, site }) => {
  await openConnected(page, site, '/compare?ids=1,21,99&range=1h');
  await expect(servers(page)).toHaveCount(3);
  await expect(servers(page).last()).toContainText('#99: not on this dashboard');
  await page.getByRole('link', { name: 'Take #99 away' }).click();
  await page.getByLabel('Add a server').selectOption('20');
  await expect(page).toHaveURL(/\/compare\?ids=1,21,20&range=1h$/);
  await page.getByRole('link', { name: '24 h' }).click();
  await expect(page).toHaveURL(/\/compare\?ids=1,21,20&range=24h$/);
  await page.reload();
  await expect(servers(page)).toHaveCount(3);
  await page.goto(`${site.url}/compare?ids=1,2,3,4,5,6,7,8,9`);
  await expect(servers(page)).toHaveCount(8);
  await expect(page.getByLabel('Add a server')).toHaveCount(0);
  await page.goto(`${site.url}/compare`);
  await expect(page.getByText('Choose up to 8 servers')).toBeVisible();
});

test('no more than eight are picked, and Escape lets go of them', async ({ page, site }) => {
  await openConnected(page, site);
  const button = page.getByRole('button', { name: 'Compare' });
  await button.click();
  for (const id of [1, 2, 3, 4, 20, 21, 22, 23, 24]) {
    await card(page, id).getByRole('heading').getByRole('button').click();
  }
  await expect(bar(page)).toContainText('8 of 8 chosen');
  await expect(card(page, 24).getByRole('heading').getByRole('button')).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await page.keyboard.press('Escape');
  await expect(bar(page)).toHaveCount(0);
  await expect(card(page, 1).getByRole('link')).toBeVisible();
  await button.click();
  await bar(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(button).toBeFocused();
});

test('from a server’s page it is compared over the same range', async ({ page, site }) => {
  await openConnected(page, site, '/server/1?range=24h');
  await page.getByRole('link', { name: 'Compare' }).click();
  await expect(page).toHaveURL(/\/compare\?range=24h&ids=1$/);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the way to it is among the tags', async ({ page, site }) => {
    await openConnected(page, site);
    await page.getByRole('button', { name: 'Compare' }).click();
    await card(page, 1).getByRole('heading').getByRole('button').click();
    await expect(bar(page)).toContainText('1 of 8 chosen');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
    await bar(page).getByRole('link', { name: 'Compare' }).click();
    await expect(page).toHaveURL(/\/compare\?ids=1$/);
  });
});
