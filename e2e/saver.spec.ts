import { card, expect, openConnected, test } from './world/test';

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

test('what is scrolled onto the screen is asked for at once, alone', async ({ page, site }) => {
  await openConnected(page, site);
  const cards = page.locator('[data-server-id]');
  await expect(cards.first()).toBeVisible();
  const asked = (id: string | null) =>
    page.waitForRequest((one) => {
      const ids = new URL(one.url()).searchParams.get('id')?.split(',') ?? [];
      return id !== null && ids.includes(id) && ids.length < 60;
    });
  await asked(await cards.first().getAttribute('data-server-id'));
  const ids = await page.evaluate(async () => {
    window.scrollTo(0, document.documentElement.scrollHeight);
    for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
    const all = document.querySelectorAll<HTMLElement>('[data-server-id]');
    return [...all].map((one) => one.dataset['serverId'] ?? null);
  });
  await asked(ids.at(-1) ?? null);
  await expect(card(page, Number(ids.at(-1)))).toBeInViewport();
});

test.describe('a few servers', () => {
  test.use({ servers: 8 });

  test('a browser that is told to save data makes the page save them', async ({ page, site }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
    });
    await openConnected(page, site);
    await expect(page.getByText(/^Data saver: what is on screen/)).toBeVisible();
    await page.waitForRequest((one) => new URL(one.url()).searchParams.has('id'));
  });
});
