import { expect, openConnected, test } from './world/test';

test.use({ servers: 120 });

test('a page that saves data says how old what rests on all servers is, until that is switched off', async ({
  page,
  site,
}) => {
  await openConnected(page, site);
  const notice = page.getByText(/^Data saver: what is on screen is up to date/);
  await expect(notice).toContainText(/[2-9] sec old/);
  await page.getByRole('button', { name: 'Settings' }).click();
  const saver = page.getByRole('dialog').getByRole('group', { name: 'Data saver' });
  await saver.getByText('Off').click();
  await expect(notice).toHaveCount(0);
});
