import { describe, expect, test } from 'vitest';
import type { WallFleet } from './bands';
import { charactersIn, heightOf } from './grid';
import { layWallOut, type WallLayout } from './layout';

const SCREENS = [
  [1280, 720],
  [1366, 768],
  [1920, 1080],
  [2560, 1440],
  [3840, 2160],
  [7680, 4320],
  [1080, 1920],
  [2160, 3840],
  [3440, 1440],
  [1280, 400],
  [480, 640],
  [800, 480],
  [320, 480],
] as const;

const FLEETS: readonly WallFleet[] = [1, 2, 5, 12, 46, 99, 150, 300].flatMap((servers) => [
  { loud: 0, usual: servers, quiet: 0 },
  { loud: Math.min(2, servers), usual: Math.max(0, servers - 2), quiet: 0 },
  { loud: Math.ceil(servers / 3), usual: Math.floor((servers * 2) / 3), quiet: 0 },
  { loud: servers, usual: 0, quiet: 0 },
  { loud: 0, usual: 0, quiet: servers },
  { loud: 1, usual: Math.floor(servers / 2), quiet: Math.floor(servers / 2) },
]);

const CASES = SCREENS.flatMap(([width, height]) =>
  FLEETS.flatMap((fleet) => [true, false].map((live) => ({ width, height, fleet, live }))),
);

const layOut = ({ width, height, fleet, live }: (typeof CASES)[number]) =>
  layWallOut(fleet, { width, height }, live);

/** All heights added up. */
function heightOfAll({ margin, header, line, alarm, gap, loud, usual, quiet }: WallLayout): number {
  const bands = [loud, usual, quiet].flatMap((band) => (band ? [heightOf(band, gap)] : []));
  const body = bands.reduce((sum, band) => sum + band + gap, 0);
  return 2 * margin + header.height + gap + (alarm ?? line).height + body;
}

describe('on every screen and for every fleet', () => {
  test('nothing is higher or wider than the screen', () => {
    for (const one of CASES) {
      const layout = layOut(one);
      expect(heightOfAll(layout), JSON.stringify(one)).toBeLessThanOrEqual(one.height);
      for (const grid of [layout.loud, layout.usual, layout.quiet]) {
        if (grid === undefined) continue;
        const across = grid.columns * grid.tileWidth + (grid.columns - 1) * layout.gap;
        expect(across).toBeLessThanOrEqual(one.width - 2 * layout.margin);
      }
    }
  });

  test('every server has its place, on one page or on one of several', () => {
    for (const one of CASES) {
      const { loud, usual, quiet, pages } = layOut(one);
      const room = (grid: typeof usual) => (grid ? grid.columns * grid.rows : 0);
      const own = [loud ? 0 : one.fleet.loud, one.fleet.usual, quiet ? 0 : one.fleet.quiet];
      const paged = own.reduce((sum, count) => sum + count, 0);
      expect(room(usual) * pages).toBeGreaterThanOrEqual(paged);
      if (loud) expect(room(loud)).toBeGreaterThanOrEqual(one.fleet.loud);
      if (quiet) expect(room(quiet)).toBeGreaterThanOrEqual(one.fleet.quiet);
    }
  });

  test('no type is smaller than 11 px or 1.1 % of the shorter side', () => {
    for (const one of CASES) {
      const { line, alarm, header, loud, usual, quiet } = layOut(one);
      const least = Math.max(11, Math.min(one.width, one.height) * 0.011);
      for (const font of [
        line.font,
        alarm?.title,
        alarm?.words,
        header.font,
        loud?.font,
        usual?.font,
        quiet?.font,
      ]) {
        expect(font ?? least).toBeGreaterThanOrEqual(least);
      }
    }
  });

  test('the figures of the header are 4 % of the height, and say at least how many are down', () => {
    for (const one of CASES) {
      const { header } = layOut(one);
      expect(header.font).toBeGreaterThanOrEqual(one.height * 0.04);
      expect(header.shows).toContain('counts');
      expect(header.shows).toContain('age');
    }
  });

  test('what is down has larger type than the others', () => {
    for (const one of CASES) {
      const { loud, usual } = layOut(one);
      if (loud && usual) expect(loud.font).toBeGreaterThan(usual.font);
    }
  });
});

test('on a rack display what is down leaves the others their names, live or not', () => {
  const fleet = { loud: 2, usual: 95, quiet: 2 };
  for (const [width, height] of [
    [800, 480],
    [1280, 400],
  ] as const) {
    for (const live of [true, false]) {
      const { loud, usual, pages } = layWallOut(fleet, { width, height }, live);
      expect([loud?.level, pages]).toEqual(['words', 1]);
      expect(usual && charactersIn(usual)).toBeGreaterThan(7);
    }
  }
});

test('what is long down is smaller than the others, and no smaller than there is room for', () => {
  const { usual, quiet, unit } = layWallOut(
    { loud: 1, usual: 10, quiet: 1 },
    { width: 1920, height: 1080 },
  );
  expect(quiet?.font).toBeGreaterThan(unit);
  expect(quiet?.font).toBeLessThan((usual?.font ?? 0) * 0.7);
});

test('what says that nothing is live is read from across the room, and leaves the servers their place', () => {
  for (const one of CASES.filter(({ live }) => !live)) {
    const { alarm, line } = layOut(one);
    expect(alarm?.title).toBeGreaterThanOrEqual(Math.min(one.height * 0.039, one.width / 24));
    expect(alarm?.words).toBeGreaterThanOrEqual(line.font);
    expect(alarm?.height).toBeLessThanOrEqual(one.height * 0.25);
    // The longest sentence of the catalogues, where the screen has room for it in any size.
    const across = (one.width - 40) / (alarm?.words ?? 1) - 1.6;
    if (one.width >= 480) expect(across * (alarm?.lines ?? 0)).toBeGreaterThan(85);
  }
});

test('so many are down that there is no room for how long: their names stand on every page', () => {
  const fleet = { loud: 40, usual: 260, quiet: 0 };
  const { loud, pages } = layWallOut(fleet, { width: 480, height: 640 });
  expect(pages).toBeGreaterThan(1);
  expect(loud).toMatchObject({ level: 'short' });
});

describe('a full HD wall', () => {
  test.each([
    [3, 'trend', 1],
    [12, 'trend', 1],
    [99, 'trend', 1],
    [300, 'name', 1],
    [600, 'short', 1],
    [2000, 'short', 3],
  ])('shows of %i servers %s, on %i pages', (servers, level, pages) => {
    const layout = layWallOut(
      { loud: 2, usual: servers - 2, quiet: 0 },
      { width: 1920, height: 1080 },
    );
    expect([layout.usual?.level, layout.pages]).toEqual([level, pages]);
  });
});

test('a rack display of 480 by 640 turns pages for 300 servers', () => {
  expect(
    layWallOut({ loud: 2, usual: 298, quiet: 0 }, { width: 480, height: 640 }).pages,
  ).toBeGreaterThan(1);
});
