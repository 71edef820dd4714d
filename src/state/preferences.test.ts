import { describe, expect, test, vi } from 'vitest';
import type { StorageLike } from '../lib/storage';
import { instant } from '../testing/build';
import { testEnvironment } from '../testing/environment';
import { CARD_PARTS, createPreferences, DEFAULT_PREFERENCES } from './preferences';

const KEY = 'nezha-status:preferences';
const now = () => instant(0);

function storing(stored: unknown) {
  const environment = testEnvironment({ now });
  environment.stored.set(KEY, typeof stored === 'string' ? stored : JSON.stringify(stored));
  return createPreferences(environment).get();
}

describe('a damaged value costs itself alone', () => {
  test.each<[string, unknown, object]>([
    ['a wrong word', { theme: 'pink', language: 'ja' }, { theme: 'system', language: 'ja' }],
    ['a limit', { limits: { cpu: 'x', disk: 50 } }, { limits: { cpu: 90, disk: 50 } }],
    [
      'a threshold',
      { thresholds: { onlineSeconds: -1, lateSeconds: 60 } },
      { thresholds: { lateSeconds: 60 } },
    ],
    [
      'a part of a card',
      {
        desktop: {
          density: 'compact',
          parts: ['footer', 7, 'trends', 'footer'],
          offered: CARD_PARTS,
        },
      },
      { desktop: { density: 'compact', parts: ['trends', 'footer'] } },
    ],
    ['a whole board', { phone: 3 }, { phone: { density: 'compact' } }],
    ['a pace', { pollSeconds: 0, hours: '24' }, { hours: '24' }],
    ['everything', '{"theme":', DEFAULT_PREFERENCES],
  ])('%s', (_, stored, expected) => {
    expect(storing(stored)).toMatchObject(expected);
  });
});

test('a part of the cards that came after a choice is on; what was taken away stays away', () => {
  const { phone } = storing({ phone: { density: 'compact', parts: ['trends', 'footer'] } });
  expect(phone.parts).toEqual(['trends', 'availability', 'footer']);
  const again = storing({ phone: { ...phone, parts: ['trends'] } });
  expect(again.phone.parts).toEqual(['trends']);
});

describe('what is kept', () => {
  test('comes back at the next visit, and a reset leaves nothing stored', () => {
    const environment = testEnvironment({ now });
    const preferences = createPreferences(environment);
    expect(preferences.change({ speed: 'bits' })).toBe(true);
    expect(preferences.kept.get()).toBe(true);
    expect(createPreferences(environment).get().speed).toBe('bits');
    preferences.reset();
    expect(environment.stored.size).toBe(0);
    expect(preferences.get()).toBe(DEFAULT_PREFERENCES);
  });

  const full: StorageLike = {
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
    removeItem: () => {},
  };
  test.each<[string, StorageLike]>([
    ['refused', undefined],
    ['full', full],
  ])('where storage is %s a change counts for this page, and says so', (_, local) => {
    const preferences = createPreferences(testEnvironment({ now, local }));
    expect(preferences.change({ theme: 'dark' })).toBe(false);
    expect(preferences.get().theme).toBe('dark');
    expect(preferences.kept.get()).toBe(false);
  });

  test('another tab’s change is one here', () => {
    const environment = testEnvironment({ now });
    const preferences = createPreferences(environment);
    const told = vi.fn();
    preferences.onChange('theme', told);
    environment.stored.set(KEY, '{"theme":"light"}');
    environment.storedElsewhere(KEY);
    expect(preferences.get().theme).toBe('light');
    expect(told).toHaveBeenCalledTimes(1);
    preferences.change({ speed: 'bits' });
    expect(told).toHaveBeenCalledTimes(1);
  });
});
