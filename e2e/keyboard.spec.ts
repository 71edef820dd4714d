import { expect, openConnected, test } from './world/test';

test.use({ servers: 2_000 });

test('by the keyboard alone, one of 2,000 is found, sorted, opened and come back to', async ({
  page,
  site,
}) => {
  const found = page.locator('[data-server-id]');
  const layout = page.getByRole('button', { name: /^Order and view/ });
  await openConnected(page, site);
  await expect(page.getByRole('searchbox', { name: 'Search servers' })).toBeVisible();

  await page.keyboard.press('/');
  await page.keyboard.type('177');
  await expect(page.getByText(/^\d+ of 2,000$/)).toBeVisible();
  await expect(found.nth(5)).toBeAttached();
  const count = await found.count();

  await layout.focus();
  await page.keyboard.press('Enter');
  const sort = page.getByRole('dialog').getByLabel('Sort by');
  await sort.focus();
  await page.keyboard.type('CPU');
  await expect(sort).toHaveValue('cpu');
  await page.keyboard.press('Escape');
  await expect(layout).toBeFocused();
  await expect(page).toHaveURL(/sort=-cpu/);

  await page.keyboard.press('/');
  await page.keyboard.press('Enter');
  const first = found.first().getByRole('link');
  await expect(first).toBeFocused();
  const name = await first.textContent();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name ?? '');

  // The browser's own way back, which pages see no key of.
  await page.goBack();
  await expect(found).toHaveCount(count);
  await expect(page.getByRole('link', { name: name ?? '', exact: true }).first()).toBeFocused();
});
