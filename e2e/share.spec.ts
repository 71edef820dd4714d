import { expect, openConnected, TOKEN, test } from './world/test';

test('a server as text is copied, without its addresses unless asked', async ({ page, site }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async (text) => {
      Reflect.set(window, 'copied', text);
    };
  });
  await openConnected(page, site, '/server/1');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'As text' });
  const text = dialog.getByRole('textbox');
  await expect(text).toHaveValue(/hk-edge-01[\s\S]*CPU[\s\S]*Load: \S+ \S+ \S+/);
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(() => String(Reflect.get(window, 'copied')));
  expect(copied).toBe(await text.inputValue());
  expect(copied).not.toMatch(/\d+\.\d+\.\d+\.\d+/);
  await dialog.getByRole('checkbox', { name: 'With IP addresses' }).check();
  await expect(text).toHaveValue(/\d+\.\d+\.\d+\.\d+/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});

test('without a clipboard the text is selected, to be copied by hand', async ({ page, site }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Navigator.prototype, 'clipboard');
    document.execCommand = () => false;
  });
  await openConnected(page, site, '/server/1');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'As text' });
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(dialog.getByRole('status')).toContainText('copy it by hand');
  const text = dialog.getByRole('textbox');
  const whole = await text.inputValue();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(whole);
});

test('the link for Telegram carries the text alone', async ({ page, site }) => {
  await openConnected(page, site);
  await page.getByRole('button', { name: 'Share as text', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'As text' });
  const href =
    (await dialog.getByRole('link', { name: 'Send by Telegram' }).getAttribute('href')) ?? '';
  const link = new URL(href);
  expect(link.origin).toBe('https://t.me');
  expect([...link.searchParams.values()].join('').length).toBeLessThanOrEqual(2_000);
  expect(decodeURIComponent(href)).toContain('Fleet status');
  expect(href).not.toContain(TOKEN);
  expect(href).not.toContain(encodeURIComponent(new URL(site.url).host));
});
