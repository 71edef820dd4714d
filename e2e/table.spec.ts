import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { changeEntries } from './world/dashboard';
import { openSite } from './world/site';
import { card, expect, openConnected, test } from './world/test';

const rows = (page: Page) => page.locator('[data-server-id]');
const heading = (page: Page, column: string) =>
  page.locator(`[role="columnheader"][data-column="${column}"]`);
const cell = (row: Locator, column: string) => row.locator(`[data-column="${column}"]`);

/** The values of a column, from the first row in the document down. */
const texts = (page: Page, column: string) =>
  page.locator(`[data-server-id] [data-column="${column}"]`).allInnerTexts();

/** The columns' names in their order on screen. */
const shownColumns = (page: Page) =>
  page.locator('[data-head] [data-column]').evaluateAll((heads) =>
    heads
      .map((head) => ({ left: head.getBoundingClientRect().left, name: head.dataset['column'] }))
      .sort((a, b) => a.left - b.left)
      .map(({ name }) => name),
  );

async function openTable(page: Page, site: { readonly url: string }, query = ''): Promise<void> {
  await openConnected(page, { ...site, close: async () => {} }, `/?view=table${query}`);
  await expect(rows(page).first()).toBeVisible();
  // A first scroll brings the rows above and below the screen, which else come a little later by themselves.
  await page.evaluate(() => window.dispatchEvent(new Event('scroll')));
}

/** What the clipboard holds, as a person gets at it: the page itself may not read it. */
async function pasted(page: Page): Promise<string> {
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.press('Control+v');
  return page.locator('#pasted').evaluate((field) => {
    field.remove();
    return field instanceof HTMLTextAreaElement ? field.value : '';
  });
}

const widthOf = async (locator: Locator) => (await locator.boundingBox())?.width ?? 0;

test.describe('2,000 servers', () => {
  // The fleet, its dashboard and the proxy share the test's two cores: every second would be too much for them.
  const large = test.extend({
    site: async ({ dashboard }, use) => {
      const site = await openSite({ dashboardUrl: dashboard.url, pollSeconds: 4 });
      await use(site);
      await site.close();
    },
  });
  large.use({ servers: 2_000 });

  large('sort, open and return to the row', async ({ page, site }) => {
    await openTable(page, site);
    await heading(page, 'memory').getByRole('button').click();
    await expect(heading(page, 'memory')).toHaveAttribute('aria-sort', 'descending');
    const shares = async () =>
      (await texts(page, 'memory')).map((text) => Number.parseInt(text, 10));
    const most = await shares();
    expect(most).toEqual([...most].sort((a, b) => b - a));
    await heading(page, 'memory').getByRole('button').click();
    await expect(heading(page, 'memory')).toHaveAttribute('aria-sort', 'ascending');
    const least = await shares();
    expect(least).toEqual([...least].sort((a, b) => a - b));
    expect(least.at(-1)).toBeLessThan(most.at(-1) ?? 0);

    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(4_000);
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2001');

    await page.evaluate(() => window.scrollTo(0, 20_000));
    // The headings stay, and the name's stays where it is.
    await expect(heading(page, 'name')).toBeInViewport({ ratio: 1 });
    const id = await page
      .waitForFunction(() => {
        const inSight = [...document.querySelectorAll<HTMLElement>('[data-server-id]')].find(
          (row) => row.getBoundingClientRect().top > 300,
        );
        return inSight?.dataset['serverId'];
      })
      .then((found) => found.jsonValue());
    const link = card(page, Number(id)).getByRole('link');
    await link.click();
    await expect(page).toHaveURL(new RegExp(`/server/${id}$`));
    await page.goBack();
    await expect(link).toBeFocused();
    await expect(link).toBeInViewport();
    await expect(heading(page, 'memory')).toHaveAttribute('aria-sort', 'ascending');
  });

  large(
    'the keyboard goes from the first row to the last and across the columns',
    async ({ page, site }) => {
      await openTable(page, site);
      await heading(page, 'name').getByRole('button').focus();
      await page.keyboard.press('ArrowDown');
      const first = rows(page).first();
      await expect(first.getByRole('link')).toBeFocused();
      await page.keyboard.press('ArrowRight');
      await expect(cell(first, 'state')).toBeFocused();
      await page.keyboard.press('Control+End');
      await expect(page.locator('[aria-rowindex="2001"] [data-column="country"]')).toBeFocused();
      await expect(page.locator(':focus')).toBeInViewport();
      await page.keyboard.press('PageUp');
      await page.keyboard.press('Home');
      const link = page.locator(':focus');
      await expect(link).toHaveAttribute('href', /\/server\/\d+/);
      await expect(link).toBeInViewport();
      // Answers come, and the focus stays.
      await page.waitForResponse(/\/api\/v1\/server\//);
      await expect(link).toBeFocused();
      await page.keyboard.press('Control+Home');
      await expect(first.getByRole('link')).toBeFocused();
      await page.keyboard.press('ArrowUp');
      await expect(heading(page, 'name').getByRole('button')).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(heading(page, 'name')).toHaveAttribute('aria-sort', 'ascending');
      await page.keyboard.press('Tab');
      expect(
        await page.locator(':focus').evaluate((at) => at.closest('[data-server-id]')),
      ).toBeTruthy();
    },
  );

  large('to the end and back no frame is blank', async ({ page, site }) => {
    await openTable(page, site);
    const seen = await page.evaluate(async () => {
      let last = 0;
      let blanks = 0;
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const rowsSeen = () =>
        [0.3, 0.6, 0.9].map((part) => {
          const at = document.elementFromPoint(200, window.innerHeight * part);
          return Number(at?.closest('[data-server-id]')?.getAttribute('aria-rowindex') ?? 0);
        });
      const look = async () => {
        // A frame may be blank on a busy machine, and the next is not.
        if (rowsSeen().includes(0)) await frame();
        const seen = rowsSeen();
        if (seen.includes(0)) blanks++;
        last = Math.max(last, ...seen);
      };
      document.querySelector('[role=grid]')?.scrollIntoView();
      for (const step of [0.8, -2.9]) {
        for (let moved = true; moved; ) {
          const before = window.scrollY;
          await look();
          window.scrollBy(0, window.innerHeight * step);
          await frame();
          await frame();
          const top = document.querySelector('[role=grid]')?.getBoundingClientRect().top ?? 0;
          moved = window.scrollY !== before && top <= 0;
        }
      }
      return { last, blanks };
    });
    expect(seen.blanks).toBe(0);
    expect(seen.last).toBeGreaterThan(1_990);
  });

  large('the rows on screen are asked for more often than the others', async ({ page, site }) => {
    await openTable(page, site);
    await heading(page, 'name').getByRole('button').click();
    const first = Number(await rows(page).first().getAttribute('data-server-id'));
    const request = await page.waitForRequest(
      (one) => {
        const ids = new URL(one.url()).searchParams.get('id')?.split(',').map(Number) ?? [];
        return ids.includes(first);
      },
      { timeout: 30_000 },
    );
    const asked = new URL(request.url()).searchParams.get('id')?.split(',') ?? [];
    expect(asked.length).toBeLessThan(80);
  });

  large('with every column and dense rows the document stays small', async ({ page, site }) => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await openTable(page, site);
    await page.getByRole('button', { name: 'Columns …' }).click();
    const dialog = page.getByRole('dialog');
    const height = async () => (await rows(page).first().boundingBox())?.height ?? 0;
    const comfortable = await height();
    await dialog.getByText('Compact').click();
    await expect.poll(height).toBeLessThan(comfortable);
    while ((await dialog.getByRole('checkbox', { checked: false }).count()) > 0) {
      await dialog.getByRole('checkbox', { checked: false }).first().click();
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('grid')).toHaveAttribute('aria-colcount', '37');
    await page.evaluate(() => window.scrollTo(0, 10_000));
    await expect(rows(page).first()).toBeAttached();
    expect(await page.evaluate(() => document.querySelectorAll('*').length)).toBeLessThan(4_000);
  });
});

test.describe('80 servers', () => {
  test.use({ servers: 80 });

  test('several columns decide the order with Shift, and a third press ends it', async ({
    page,
    site,
  }) => {
    await openTable(page, site);
    // Without the state beside it, which may change meanwhile.
    const names = async () => (await texts(page, 'name')).map((text) => text.split('\n').at(-1));
    const before = await names();
    await heading(page, 'state').getByRole('button').click();
    await heading(page, 'country')
      .getByRole('button')
      .click({ modifiers: ['Shift'] });
    await expect(page).toHaveURL(/sort=state,country/);
    await expect(heading(page, 'country')).toContainText('2');
    await expect(rows(page).first()).toHaveAttribute('data-status', 'down');
    await page.reload();
    await expect(heading(page, 'state')).toHaveAttribute('aria-sort', 'ascending');
    await heading(page, 'name').getByRole('button').click();
    for (const sort of ['descending', null]) {
      await heading(page, 'name').getByRole('button').click();
      if (sort) await expect(heading(page, 'name')).toHaveAttribute('aria-sort', sort);
      else await expect(heading(page, 'name')).not.toHaveAttribute('aria-sort');
    }
    expect(await names()).toEqual(before);
  });

  test('the order waits while the pointer or the focus is in the list', async ({
    page,
    site,
    dashboard,
  }) => {
    let turned = false;
    dashboard.twist(
      changeEntries((entries) =>
        entries.map((entry) => {
          const id = Number(entry['id']);
          const last_active = Math.floor(Date.now() / 1000);
          return { ...entry, last_active, status: { CPU: turned ? 100 - id : id } };
        }),
      ),
    );
    await openTable(page, site, '&sort=cpu');
    await expect(rows(page).first()).toHaveAttribute('data-server-id', '1');
    await rows(page).nth(3).hover();
    turned = true;
    await expect(cell(card(page, 1), 'cpu')).toContainText('99');
    await expect(rows(page).first()).toHaveAttribute('data-server-id', '1');
    await expect(page.getByText('The order waits')).toBeVisible();
    await card(page, 1).getByRole('link').focus();
    await page.mouse.move(0, 0);
    await page.waitForResponse(/\/api\/v1\/server\//);
    await expect(rows(page).first()).toHaveAttribute('data-server-id', '1');
    await page.getByRole('button', { name: 'Settings' }).focus();
    await expect(rows(page).first()).not.toHaveAttribute('data-server-id', '1');
    await expect(page.getByText('The order waits')).toBeHidden();
  });

  test('columns are sized, moved and kept in sight with the mouse, and that is kept', async ({
    page,
    site,
  }) => {
    await openTable(page, site);
    const cpu = heading(page, 'cpu');
    const before = await widthOf(cpu);
    const handle = await cpu.locator('.table-handle').boundingBox();
    if (!handle) throw new Error('no handle');
    await page.mouse.move(handle.x + 4, handle.y + 10);
    await page.mouse.down();
    await page.mouse.move(handle.x + 64, handle.y + 10, { steps: 3 });
    await page.mouse.up();
    await expect.poll(() => widthOf(cpu)).toBeCloseTo(before + 60, -1);

    await heading(page, 'disk').dragTo(heading(page, 'memory'));
    await expect
      .poll(() => shownColumns(page))
      .toEqual([
        'name',
        'state',
        'trend',
        'cpu',
        'disk',
        'memory',
        'in',
        'out',
        'load1',
        'trafficIn',
        'trafficOut',
        'country',
      ]);

    await page.getByRole('button', { name: 'Columns …' }).click();
    await page.getByRole('button', { name: 'Keep Country in sight' }).click();
    await page.getByRole('checkbox', { name: 'Outbound' }).uncheck();
    await page.keyboard.press('Escape');
    const wanted = [
      'name',
      'country',
      'state',
      'trend',
      'cpu',
      'disk',
      'memory',
      'in',
      'load1',
      'trafficIn',
      'trafficOut',
    ];
    expect(await shownColumns(page)).toEqual(wanted);

    await page.reload();
    await expect(rows(page).first()).toBeVisible();
    expect(await shownColumns(page)).toEqual(wanted);
    expect(await widthOf(cpu)).toBeCloseTo(before + 60, -1);

    // Scrolled sideways, what is pinned stays, and the headings go with their columns.
    await page.setViewportSize({ width: 700, height: 700 });
    await page.locator('.table-scroll').evaluate((scroll) => scroll.scrollTo(400, 0));
    await expect(cell(rows(page).first(), 'name')).toBeInViewport();
    await expect(cell(rows(page).first(), 'country')).toBeInViewport();
    await expect
      .poll(async () => {
        const head = await heading(page, 'in').boundingBox();
        const body = await cell(rows(page).first(), 'in').boundingBox();
        return (head?.x ?? 0) - (body?.x ?? 1);
      })
      .toBe(0);
  });

  test('the keyboard sizes, moves, pins and hides columns, and keeps its place', async ({
    page,
    site,
  }) => {
    await openTable(page, site);
    const memory = heading(page, 'memory');
    const button = memory.getByRole('button');
    await button.focus();
    const before = await widthOf(memory);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await expect.poll(() => widthOf(memory)).not.toBe(before);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(button).toBeFocused();
    expect((await shownColumns(page)).slice(3, 5)).toEqual(['memory', 'cpu']);

    await page.getByRole('button', { name: 'Columns …' }).press('Enter');
    const dialog = page.getByRole('dialog');
    const back = dialog.getByRole('button', { name: 'Move Memory back' });
    await back.press('Enter');
    await expect(back).toBeFocused();
    const pin = dialog.getByRole('button', { name: 'Keep Memory in sight' });
    await pin.press('Enter');
    await expect(pin).toHaveAttribute('aria-pressed', 'true');
    expect((await shownColumns(page)).slice(0, 2)).toEqual(['name', 'memory']);
    await dialog.getByRole('checkbox', { name: 'Memory', exact: true }).press('Space');
    await expect(dialog.getByRole('checkbox', { name: 'Memory', exact: true })).toBeFocused();
    expect(await shownColumns(page)).not.toContain('memory');
    await dialog.getByRole('button', { name: 'Back to the standard columns' }).press('Enter');
    await expect(dialog.getByRole('checkbox', { name: 'Memory', exact: true })).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Columns …' })).toBeFocused();
  });

  test('servers are picked by their rows, to be compared', async ({ page, site }) => {
    await openTable(page, site);
    await page.getByRole('button', { name: 'Compare' }).click();
    for (const id of [1, 3]) await card(page, id).getByRole('button').click();
    await expect(card(page, 3).getByRole('button')).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('link', { name: 'Compare' }).click();
    await expect(page).toHaveURL(/\/compare\?ids=1,3$/);
  });

  test('by tag every tag has its heading and its rows', async ({ page, site }) => {
    await openTable(page, site);
    await page.getByRole('button', { name: 'By tag' }).click();
    const asia = page.getByRole('rowgroup', { name: 'Asia' });
    await expect(asia.getByRole('rowheader').first()).toContainText(/Asia\s*\d+ \/ \d+ online/);
    const groups = await page.getByRole('rowgroup').count();
    await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(80 + groups));
    await page.reload();
    await expect(asia).toBeVisible();
  });

  test('rows are copied and saved as they stand', async ({ page, site, context }) => {
    await context.grantPermissions(['clipboard-write']);
    await openTable(page, site, '&sort=name&columns=name,state,cpu,tag');
    await page.getByRole('button', { name: 'Copy' }).click();
    await expect(page.getByText('80 rows copied')).toBeVisible();
    const copied = await pasted(page);
    const lines = copied.trim().split(/\r?\n/);
    expect(lines[0]).toBe('Name\tState\tCPU\tTag');
    expect(lines).toHaveLength(81);

    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^nezha-status-servers-.*Z\.csv$/);
    const csv = (await readFile(await file.path(), 'utf8')).trimEnd().split('\r\n');
    expect(csv[0]).toBe('\uFEFFname,state,cpu (%),tag');
    expect(csv).toHaveLength(81);
    const names = (text: string) => text.split(/[,\t]/)[0]?.replace(/^["']+/, '');
    expect(csv.slice(1, 4).map(names)).toEqual(lines.slice(1, 4).map(names));

    // A row alone, by the keyboard.
    await cell(rows(page).first(), 'name').getByRole('link').focus();
    await page.keyboard.press('Control+c');
    const row = await pasted(page);
    // Its numbers may have moved on since.
    expect(row.split('\t').slice(0, 2)).toEqual(lines[1]?.split('\t').slice(0, 2));
    expect(row.trim().split(/\r?\n/)).toHaveLength(1);
  });

  test('an answer that changes one cell leaves all others alone', async ({
    page,
    site,
    dashboard,
  }) => {
    dashboard.twist(
      changeEntries((entries) =>
        entries.map((entry) => {
          const last_active = Math.floor(Date.now() / 1000);
          const CPU = entry['id'] === 2 ? last_active % 60 : 7;
          return { ...entry, last_active, status: { CPU, Uptime: 90_000 } };
        }),
      ),
    );
    await openTable(page, site, '&columns=name,state,cpu,memory,tag');
    const changed = await page.evaluate(async () => {
      const places = new Set<string>();
      let answers = 0;
      const watch = new MutationObserver((records) => {
        answers++;
        for (const { target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          const column = element?.closest<HTMLElement>('[data-column]')?.dataset['column'];
          const id = element?.closest<HTMLElement>('[data-server-id]')?.dataset['serverId'];
          places.add(`${id} ${column}`);
        }
      });
      const body = document.querySelector('.table-scroll');
      if (!body) return ['no table'];
      watch.observe(body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      while (answers < 3) await new Promise(requestAnimationFrame);
      return [...places];
    });
    expect(changed).toEqual(['2 cpu']);
  });
});

test.describe('46 servers, the table being one of the views', () => {
  test.use({ servers: 46 });

  const layouts = (page: Page) => page.getByRole('group', { name: 'View' });

  test('it is chosen like the others, and set as it was left', async ({ page, site }) => {
    await openConnected(page, site);
    await layouts(page).getByText('Table').click();
    await expect(page).toHaveURL(/\?view=table$/);
    await heading(page, 'cpu').getByRole('button').click();
    await expect(page).toHaveURL(/\?view=table&sort=-cpu$/);
    await layouts(page).getByText('Cards').click();
    await expect(page).toHaveURL(`${site.url}/`);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('table');
    await page.getByRole('option', { name: /^Table/ }).click();
    await expect(heading(page, 'cpu')).toHaveAttribute('aria-sort', 'descending');
    await page.goto('about:blank');
    await page.goto(site.url);
    await expect(heading(page, 'cpu')).toHaveAttribute('aria-sort', 'descending');
  });

  test('any column can be sorted by in the menu, too', async ({ page, site }) => {
    await openTable(page, site);
    await page.getByRole('button', { name: /^Order and view/ }).click();
    await page.getByRole('dialog').getByLabel('Sort by').selectOption('Country');
    await page.keyboard.press('Escape');
    await expect(heading(page, 'country')).toHaveAttribute('aria-sort', 'descending');
  });

  test('what a search finds is marked, and Enter leads to it', async ({ page, site }) => {
    await openTable(page, site, '&columns=name,tag');
    await page.keyboard.press('/');
    await page.keyboard.type('edge tag:asia');
    await expect(rows(page).first().locator('mark').first()).toHaveText('edge');
    await expect(cell(rows(page).first(), 'tag').locator('mark')).toHaveText('Asia');
    for (const name of await texts(page, 'name')) expect(name).toContain('edge');
    await page.keyboard.press('Enter');
    await expect(rows(page).first().getByRole('link')).toBeFocused();
    await page.goto(`${site.url}/?view=table&q=nobody-has-this-name`);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect(rows(page)).toHaveCount(46);
  });

  test('a favourite stands first, and what is known calls nobody', async ({ page, site }) => {
    await openTable(page, site);
    await expect(page.getByRole('searchbox')).toBeVisible();
    await card(page, 3).getByRole('link').focus();
    await page.keyboard.press('f');
    await expect(cell(card(page, 3), 'name')).toContainText('favourite');
    await page.keyboard.press('m');
    await page.getByRole('dialog').getByText('planned', { exact: true }).click();
    await page.keyboard.press('Escape');
    await expect(card(page, 3)).toHaveAttribute('data-known', 'planned');
    await expect(cell(card(page, 3), 'state')).toContainText('planned');
    await page.getByRole('button', { name: 'Settings' }).focus();
    await expect(rows(page).first()).toHaveAttribute('data-server-id', '3');
  });

  test('by tag, sections where all is well collapse, and open by hand', async ({ page, site }) => {
    await openTable(page, site, '&problems=only');
    await page.getByRole('button', { name: 'By tag' }).click();
    const europe = page.getByRole('rowgroup', { name: 'Europe' });
    await expect(europe).toContainText(/\d+ \/ \d+ online/);
    await expect(europe.locator('[data-server-id]')).toHaveCount(0);
    await europe.getByRole('button', { name: 'Expand Europe' }).click();
    await expect(europe.locator('[data-server-id]').first()).toBeVisible();
    await expect(
      page.getByRole('rowgroup', { name: 'Asia' }).locator('[data-server-id]').first(),
    ).toBeVisible();
  });
});

test.describe('a phone', () => {
  test.use({ servers: 12, viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

  test('has a useful few columns within its width, of its own choice', async ({ page, site }) => {
    await openTable(page, site);
    expect(await shownColumns(page)).toEqual(['name', 'cpu', 'memory', 'state']);
    const fits = () =>
      page.locator('.table-scroll').evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(await fits()).toBe(0);
    await page.setViewportSize({ width: 360, height: 740 });
    await expect.poll(fits).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(() => shownColumns(page)).toContain('trafficOut');
  });

  test('at 360 px and with text twice as large the page is no wider than the screen', async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await openTable(page, site);
    for (const size of ['87.5%', '175%']) {
      await page.evaluate((text) => {
        document.documentElement.style.fontSize = text;
      }, size);
      await cell(rows(page).first(), 'cpu').scrollIntoViewIfNeeded();
      await expect(cell(rows(page).first(), 'cpu')).toBeInViewport();
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(over).toBeLessThanOrEqual(0);
    }
  });
});
