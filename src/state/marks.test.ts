import { describe, expect, test } from 'vitest';
import type { KnownMark } from '../domain/marks';
import { instant } from '../testing/build';
import { testEnvironment } from '../testing/environment';
import { createMarks } from './marks';

const KEY = 'nezha-status:marks:key';
const SOLD: KnownMark = { kind: 'abandoned', note: 'sold', until: undefined };
const DISKS: KnownMark = { kind: 'planned', note: '', until: 1_800_000_000 };
const CONFIGURED = [{ id: 9, kind: 'planned', note: 'move', until: undefined }] as const;

function open(stored?: string) {
  const environment = testEnvironment({ now: () => instant(0) });
  if (stored !== undefined) environment.stored.set(KEY, stored);
  return { environment, marks: createMarks(environment, 'key', CONFIGURED) };
}

describe('marks', () => {
  test('outlive the visit, on their own dashboard', () => {
    const { environment, marks } = open();
    marks.setKnown(1, SOLD);
    marks.setKnown(2, DISKS);
    marks.setFavourite(3, true);
    const again = createMarks(environment, 'key', []).get();
    expect([...again.known]).toEqual([
      [1, SOLD],
      [2, DISKS],
    ]);
    expect([...again.favourites]).toEqual([3]);
    expect(createMarks(environment, 'other', []).get().known.size).toBe(0);
  });

  test('are taken away again, and forgotten', () => {
    const { environment, marks } = open();
    marks.setKnown(1, SOLD);
    marks.setKnown(1, undefined);
    marks.setFavourite(3, true);
    marks.setFavourite(3, false);
    expect(marks.get()).toMatchObject({ favourites: new Set() });
    expect([...marks.get().known.keys()]).toEqual([9]);
    marks.forget();
    expect(environment.stored.has(KEY)).toBe(false);
  });

  test('of the deployment stand over a person’s own', () => {
    const { marks } = open();
    marks.setKnown(9, SOLD);
    expect(marks.get().known.get(9)).toEqual({ kind: 'planned', note: 'move', until: undefined });
    expect(marks.isConfigured(9)).toBe(true);
    expect(marks.isConfigured(1)).toBe(false);
  });

  test('of another tab count here', () => {
    const { environment, marks } = open();
    environment.stored.set(KEY, JSON.stringify({ known: [], favourites: [4] }));
    environment.storedElsewhere(KEY);
    expect([...marks.get().favourites]).toEqual([4]);
  });

  test('that are damaged cost themselves alone', () => {
    const known = [{ id: 1, kind: 'lost' }, 5, { id: 2, kind: 'planned', note: 7, until: 'soon' }];
    const { marks } = open(JSON.stringify({ known, favourites: ['a'] }));
    expect([...marks.get().known]).toEqual([
      [2, { kind: 'planned', note: '', until: undefined }],
      [9, { kind: 'planned', note: 'move', until: undefined }],
    ]);
    expect(marks.get().favourites.size).toBe(0);
  });
});
