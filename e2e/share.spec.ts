import type { Page } from '@playwright/test';
import { card, expect, openConnected, TOKEN, test } from './world/test';

test.use({ servers: 12 });

const dialog = (page: Page) => page.getByRole('dialog', { name: 'As text' });
const text = (page: Page) => dialog(page).getByLabel('The text');
const telegram = (page: Page) => dialog(page).getByRole('link', { name: 'Send by Telegram' });

/** What a link to Telegram carries. */
async function carried(page: Page): Promise<string> {
  const { searchParams, host } = new URL((await telegram(page).getAttribute('href')) ?? '');
  expect(host).toBe('t.me');
  return `${searchParams.get('url')}\n${searchParams.get('text')}`;
}

test('a server is copied as text, without an address unless asked', async ({ page, site }) => {
  // The page's policy lets nobody read the clipboard.
  await page.addInitScript(() => {
    navigator.clipboard.writeText = async (copied) => {
      Object.assign(window, { copied });
    };
  });
  await openConnected(page, site, '/server/1');
  const name = await page.getByRole('heading', { level: 1 }).locator('[dir]').textContent();
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(text(page)).toHaveValue(new RegExp(`^${name} \\(#1\\) · online\nTag: `));
  await expect(text(page)).toHaveValue(/\nCPU: \d+ % \[\w+\]\nLoad: [\d.]+ \/ [\d.]+ \/ [\d.]+\n/);
  await expect(text(page)).not.toHaveValue(/Addresses|\d+\.\d+\.\d+\.\d+/);

  await dialog(page).getByRole('button', { name: 'Copy' }).click();
  await expect(dialog(page).getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(() => Reflect.get(window, 'copied'));
  expect(copied).toBe(await text(page).inputValue());

  await dialog(page).getByRole('checkbox', { name: 'With IP addresses' }).check();
  await expect(text(page)).toHaveValue(/\nAddresses: \d+\.\d+\.\d+\.\d+/);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeFocused();
});

test('a link to Telegram carries the text alone', async ({ page, site }) => {
  await openConnected(page, site, '/server/1');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  expect(await carried(page)).toBe(await text(page).inputValue());
  const href = (await telegram(page).getAttribute('href')) ?? '';
  expect(href).not.toContain(TOKEN);
  expect(href).not.toContain('127.0.0.1');
  await expect(telegram(page)).toHaveAttribute('rel', 'noopener noreferrer');
});

test('a page without a clipboard selects the text, and copies it all the same', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.addEventListener('copy', ({ target }) => {
      if (!(target instanceof HTMLTextAreaElement)) return;
      const { value, selectionStart, selectionEnd } = target;
      Object.assign(window, { copied: value.slice(selectionStart, selectionEnd) });
    });
  });
  await openConnected(page, site, '/server/1');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Copy' }).click();
  await expect(dialog(page).getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(() => Reflect.get(window, 'copied'));
  expect(copied).toBe(await text(page).inputValue());
});

test('where copying is refused the text is selected, to be copied by hand', async ({
  page,
  site,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await openConnected(page, site, '/server/1');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Copy' }).click();
  await expect(dialog(page).getByRole('status')).toContainText('copy it by hand');
  await expect(text(page)).toBeFocused();
});

test('the device’s own sharing gets the text', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: async (data: ShareData) => Object.assign(window, { shared: data }),
    });
  });
  await openConnected(page, site, '/server/1');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Share …' }).click();
  expect(await page.evaluate(() => Reflect.get(window, 'shared'))).toEqual({
    text: await text(page).inputValue(),
  });
});

test('a tag is its servers with id, name and state; from there the whole fleet', async ({
  page,
  site,
}) => {
  await openConnected(page, site);
  const name = await card(page, 1).getByRole('heading').textContent();
  const section = page.locator('section').filter({ has: card(page, 1) });
  const tag = await section.getByRole('heading', { level: 2 }).textContent();
  await section.getByRole('button', { name: `Share ${tag} as text` }).click();
  await expect(text(page)).toHaveValue(new RegExp(`^${tag} · \\d+ / \\d+ online\n`));
  await expect(text(page)).toHaveValue(new RegExp(`\n#1 ${name} · online\n`));
  await dialog(page).getByText('All servers').click();
  await expect(text(page)).toHaveValue(/^.+ · 12 servers\n\d+ online · /);
  await expect(dialog(page).getByRole('checkbox')).toHaveCount(0);
});

test('the header opens the fleet’s summary', async ({ page, site }) => {
  await openConnected(page, site);
  await page.getByRole('button', { name: 'Share as text', exact: true }).click();
  await expect(text(page)).toHaveValue(/ · 12 servers\n/);
});
