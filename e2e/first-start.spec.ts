import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { expect, expectFeed, test } from './world/test';

/** The production server with no configuration but a free port; resolves with its address. */
async function startUnconfigured(): Promise<{ url: string; stop(): Promise<void> }> {
  const script = fileURLToPath(new URL('../dist/server/main.js', import.meta.url));
  const { NEZHA_URL: _, ...env } = process.env;
  const server = spawn(process.execPath, [script], { env: { ...env, PORT: '0' } });
  for await (const line of createInterface({ input: server.stdout })) {
    const url = /^Ready: (\S+)$/.exec(line)?.[1];
    if (url === undefined) continue;
    return {
      url,
      async stop() {
        server.kill('SIGTERM');
        await once(server, 'exit');
      },
    };
  }
  throw new Error('the server ended without an address');
}

test('with nothing configured the page opens on the demo fleet, live', async ({ page }) => {
  const server = await startUnconfigured();
  try {
    await page.goto(server.url);
    await expectFeed(page, 'live');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fleet status');
    for (const status of ['online', 'late', 'down', 'never']) {
      await expect(page.locator(`[data-status="${status}"]`).first()).toBeVisible();
    }
    await expect(page.locator('[data-server-id]')).toHaveCount(46);
    const ids = await page
      .locator('[data-server-id]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-server-id')));
    expect(new Set(ids).size).toBe(46);

    const asia = page.getByRole('region', { name: 'Asia' });
    await expect(asia.getByRole('heading', { name: 'hk-edge-01' })).toBeVisible();
    const sections = page.locator('section h2');
    await expect(sections.first()).toHaveText('Asia');
    await expect(sections.last()).toHaveText('Untagged');

    await page.getByRole('link', { name: 'connect your own' }).click();
    await expect(page.getByText('NEZHA_URL=')).toBeVisible();
    await page.getByRole('link', { name: 'Back to the demo fleet' }).click();
    await expectFeed(page, 'live');
    await page.goto('about:blank');
  } finally {
    await server.stop();
  }
});
