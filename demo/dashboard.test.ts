import { describe, expect, test } from 'vitest';
import { ask, dashboardAt, NOON, servers } from './testdata/ask';

const ids = (list: { id: number }[]) => list.map(({ id }) => id);
const LIST = '/api/v1/server/list';
const DETAILS = '/api/v1/server/details';

describe('which servers, in which order', () => {
  const { dashboard } = dashboardAt(NOON);

  test('an unfiltered answer comes in another order each time', async () => {
    const first = ids((await servers(dashboard)).list);
    const second = ids((await servers(dashboard)).list);
    expect(second).not.toEqual(first);
    expect([...second].sort()).toEqual([...first].sort());
    expect(first).toHaveLength(46);
  });

  test.each([
    ['the order asked', 'id=6,1,3', [6, 1, 3]],
    ['an id asked twice comes twice', 'id=1,1', [1, 1]],
    ['unknown and unreadable ids are skipped', 'id=2,999,abc,-1,', [2]],
    ['no known id at all', 'id=999', []],
    ['a tag wins over ids', 'id=1&tag=Home', [4, 43, 44]],
    ['an unknown tag', 'tag=Nowhere', []],
  ])('%s', async (_, query, expected) => {
    expect(ids((await servers(dashboard, `${DETAILS}?${query}`)).list)).toEqual(expected);
  });

  test('an empty tag means all servers, and the list knows no ids', async () => {
    expect((await servers(dashboard, `${LIST}?tag=`)).list).toHaveLength(46);
    expect((await servers(dashboard, `${LIST}?id=1`)).list).toHaveLength(46);
  });

  test('index and hidden flag are true in unfiltered details alone', async () => {
    const flags = async (path: string) =>
      (await servers(dashboard, path)).list
        .filter(({ id }) => id === 43 || id === 4)
        .map((server) => [server.display_index, server.hide_for_guest])
        .sort();
    expect(await flags(DETAILS)).toEqual([
      [-3, false],
      [50, true],
    ]);
    const lost = [
      [0, false],
      [0, false],
    ];
    for (const path of [LIST, `${LIST}?tag=Home`, `${DETAILS}?tag=Home`, `${DETAILS}?id=4,43`]) {
      expect(await flags(path)).toEqual(lost);
    }
  });
});

describe('the fleet', () => {
  test('has its tags in the sizes and the order of a plausible panel', async () => {
    const { list } = await servers(dashboardAt(NOON).dashboard);
    list.sort((a, b) => b.display_index - a.display_index || a.id - b.id);
    const sizes = new Map<string, number>();
    for (const { tag } of list) sizes.set(tag, (sizes.get(tag) ?? 0) + 1);
    const tagged = [...sizes].filter(([tag]) => tag !== '');
    expect(tagged.map(([tag, size]) => `${tag} ${size}`)).toEqual([
      'Asia 14',
      'Europe 12',
      'Americas 9',
      'k3s 6',
      'Home 3',
    ]);
    expect(sizes.get('')).toBe(2);
    expect(list[0]?.name).toBe('sgp-relay');
  });

  test('has the names that break pages', async () => {
    const names = (await servers(dashboardAt(NOON).dashboard)).list.map(({ name }) => name);
    expect(names).toContain('');
    expect(names).toContain('<b>bold</b><img src=x onerror=alert(1)>');
    expect(names.filter((name) => name === 'web-01')).toHaveLength(2);
    expect(Math.max(...names.map((name) => name.length))).toBe(300);
    expect(names.some((name) => /\p{Script=Arabic}/u.test(name))).toBe(true);
    expect(names.some((name) => /\p{Regional_Indicator}/u.test(name))).toBe(true);
  });

  test('counts traffic over 2^53 on one server', async () => {
    const { list } = await servers(dashboardAt(NOON).dashboard);
    expect(list.filter(({ status }) => (status?.NetOutTransfer ?? 0) > 2 ** 53)).toHaveLength(1);
  });

  test('a larger fleet has the smaller one in it, and more tags', async () => {
    const small = (await servers(dashboardAt(NOON).dashboard, `${DETAILS}?id=1,46`)).list;
    const large = dashboardAt(NOON, { servers: 500 }).dashboard;
    expect((await servers(large, `${DETAILS}?id=1,46`)).list).toEqual(small);
    const { list } = await servers(large);
    expect(list).toHaveLength(500);
    expect(new Set(list.map(({ tag }) => tag)).size).toBeGreaterThan(10);
  });
});

describe('the text of an answer', () => {
  test('is escaped as Go does', async () => {
    const { dashboard } = dashboardAt(NOON);
    const text = await (await dashboard.fetch(ask(`${DETAILS}?id=37`))).text();
    expect(text).toContain('"\\u003cb\\u003ebold\\u003c/b\\u003e\\u003cimg src=x onerror');
    expect(text).not.toMatch(/[<>&]/);
  });

  test('carries the injected clock, no CORS and no compression', async () => {
    const { headers } = await dashboardAt(NOON + 999).dashboard.fetch(ask(LIST));
    expect(headers.get('date')).toBe('Mon, 23 Nov 2026 12:00:00 GMT');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    expect(headers.get('content-encoding')).toBeNull();
  });

  test('opens to the session cookie too', async () => {
    const { dashboard } = dashboardAt(NOON);
    const response = await dashboard.fetch(ask(LIST, { cookie: 'a=b; nezha-dashboard=demo' }));
    expect(await response.json()).toMatchObject({ code: 0 });
  });

  test('follows from seed and clock alone', async () => {
    const sorted = async (ms: number, seed: number) =>
      (await servers(dashboardAt(ms, { seed }).dashboard)).list.sort((a, b) => a.id - b.id);
    expect(await sorted(NOON, 7)).toEqual(await sorted(NOON, 7));
    expect(await sorted(NOON, 8)).not.toEqual(await sorted(NOON, 7));
    expect(await sorted(NOON + 5000, 7)).not.toEqual(await sorted(NOON, 7));
  });
});
