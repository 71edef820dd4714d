import { describe, expect, test } from 'vitest';
import { PLAIN_VIEW } from '../domain/view/view';
import { instant } from '../testing/build';
import { testEnvironment } from '../testing/environment';
import { inLayout, keepView, restoredSearch } from './kept-view';
import { createPreferences } from './preferences';

const BY_CPU = [{ field: 'cpu', descending: true }] as const;

describe('the board comes back as it was left', () => {
  const environment = testEnvironment({ now: () => instant(0) });
  const preferences = createPreferences(environment);
  keepView(preferences, { ...PLAIN_VIEW, sort: BY_CPU, tag: 'Asia', query: 'edge' });
  keepView(preferences, { ...PLAIN_VIEW, layout: 'tiles', metric: 'disk' });
  const kept = createPreferences(environment).get();

  test.each<[string, string, string]>([
    ['where the address says nothing', '', '?view=tiles&metric=disk'],
    [
      'with what the address asks for',
      '?tag=Asia&kiosk=1',
      '?tag=Asia&kiosk=1&view=tiles&metric=disk',
    ],
    ['but not over what it says itself', '?sort=name', '?sort=name'],
    ['nor over another layout', '?view=table', '?view=table'],
    ['nor over columns', '?columns=name', '?columns=name'],
  ])('%s', (_, search, restored) => {
    expect(restoredSearch(kept, search)).toBe(restored);
  });

  test('and each layout as that was left', () => {
    expect(inLayout(kept, 'cards')).toMatchObject({ layout: 'cards', sort: BY_CPU, metric: 'cpu' });
    expect(inLayout(kept, 'table')).toMatchObject({ layout: 'table', sort: [] });
  });

  test('what is shown of the fleet is not kept', () => {
    expect(kept.views.cards).toBe('?sort=-cpu');
  });

  test('columns that an address asked for are not kept, and do not stay', () => {
    keepView(preferences, { ...PLAIN_VIEW, layout: 'table', sort: BY_CPU, columns: ['id'] });
    expect(preferences.get().views.table).toBe('?sort=-cpu');
    const next = { ...PLAIN_VIEW, columns: ['id'], ...inLayout(preferences.get(), 'cards') };
    expect(next.columns).toBeUndefined();
  });
});

test('what is kept damaged is plain', () => {
  const environment = testEnvironment({ now: () => instant(0) });
  environment.stored.set(
    'nezha-status:preferences',
    JSON.stringify({ layout: 'globe', views: { cards: '?sort=colour&problems=first', tiles: 5 } }),
  );
  const preferences = createPreferences(environment).get();
  expect(restoredSearch(preferences, '')).toBe('?problems=first');
  expect(inLayout(preferences, 'tiles')).toMatchObject({ metric: 'cpu' });
});
