import { expectAccessible, expectContrast } from './world/axe';
import { PAGE_STATES } from './world/states';
import { expect, test } from './world/test';

/** With much on one page, which takes axe its time. */
const LONG = ['board', 'server', 'server-past', 'compare', 'picking'];

/** Of what is looked at in another state, too: its colours in the second theme are those of that one. */
const VARIANTS = [
  'board-compact',
  'board-comfortable',
  'board-ja',
  'tile-preview',
  'table-by-tag',
  'connect-refused',
  'doctor-good',
  'events-none',
  'server-gone',
  'first-load',
  'calm',
  'demo',
];

/** Servers of the fleet; the others show all four statuses, too, with fewer cards to go through. */
const WHOLE_FLEET = 46;
const FEW = 8;

for (const { name, console, open } of PAGE_STATES) {
  test.describe(`the state “${name}”`, () => {
    test.use({ servers: name === 'board' ? WHOLE_FLEET : FEW });

    test('axe finds nothing, dark and light', async ({ page, site, dashboard, allowConsole }) => {
      test.slow(LONG.includes(name));
      if (console) allowConsole(console);
      const close = await open({ page, site, dashboard });
      const show = async (colorScheme: 'dark' | 'light') => {
        await page.emulateMedia({ colorScheme });
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
      };
      await show('dark');
      await expectAccessible(page);
      if (VARIANTS.includes(name)) return await close?.();
      await show('light');
      await expectContrast(page);
      await close?.();
    });
  });
}
