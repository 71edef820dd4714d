import { describe, expect, test } from 'vitest';
import type { AlertRecord } from '../../domain/alerts/record';
import { instant } from '../../testing/build';
import { testEnvironment } from '../../testing/environment';
import { createAlertRecords } from './alert-records';

const KEY = 'nezha-status:alerts:key';
const NOW = 1_795_000_000;

function down(id: number, at: number, some: Partial<AlertRecord> = {}): AlertRecord {
  return {
    id: `down/${id}/${at}`,
    kind: 'down',
    at,
    told: at + 60,
    ids: [id],
    names: ['one'],
    values: {},
    ...some,
  };
}

function open(stored?: unknown) {
  const environment = testEnvironment({ now: () => instant(0) });
  if (stored !== undefined) environment.stored.set(KEY, JSON.stringify(stored));
  const another = (lasting = true) => createAlertRecords(environment, 'key', () => lasting);
  return { environment, records: another(), another };
}

describe('the alerts on the device', () => {
  test('outlive the visit, with what a person has seen of them', () => {
    const { records, another } = open();
    records.put([down(1, NOW), down(2, NOW - 10)], NOW);
    records.markSeen(NOW);
    const again = another();
    expect(again.get().map(({ id }) => id)).toEqual([`down/2/${NOW - 10}`, `down/1/${NOW}`]);
    expect(again.seenUntil.get()).toBe(NOW);
  });

  test('take the place of what was told of the same event', () => {
    const { records } = open();
    records.put([down(1, NOW)], NOW);
    records.put([down(1, NOW, { ended: NOW + 90 })], NOW + 90);
    expect(records.get()).toEqual([down(1, NOW, { ended: NOW + 90 })]);
  });

  test('are kept for 30 days, and longer while they go on', () => {
    const { records } = open();
    const old = NOW - 31 * 86_400;
    records.put([down(1, old, { ended: old + 100 }), down(2, old), down(3, NOW)], NOW);
    expect(records.get().map(({ ids }) => ids)).toEqual([[2], [3]]);
  });

  test('are never more than a thousand', () => {
    const { records } = open();
    records.put(
      Array.from({ length: 1_100 }, (_, index) => down(index, NOW + index)),
      NOW,
    );
    expect(records.get()).toHaveLength(1_000);
    expect(records.get()[0]?.ids).toEqual([100]);
  });

  test('that another tab told are here, too', () => {
    const { environment, records, another } = open();
    another().put([down(1, NOW)], NOW);
    expect(records.fresh()).toEqual([down(1, NOW)]);
    another().put([down(2, NOW)], NOW);
    environment.storedElsewhere(KEY);
    expect(records.get()).toHaveLength(2);
  });

  test('that are damaged cost themselves alone', () => {
    const bad = [{ ...down(2, NOW), kind: 'boom' }, 7, { ...down(3, NOW), ids: 'x' }];
    const { records } = open({ version: 1, seenUntil: 'x', records: [...bad, down(1, NOW)] });
    expect(records.get()).toEqual([down(1, NOW)]);
    expect(records.seenUntil.get()).toBe(0);
  });

  test('of another version are not read', () => {
    expect(open({ version: 2, records: [down(1, NOW)] }).records.get()).toEqual([]);
  });

  test('are forgotten, here and on the device', () => {
    const { environment, records } = open();
    records.put([down(1, NOW)], NOW);
    records.forget(true);
    expect(records.get()).toEqual([]);
    expect(environment.stored.has(KEY)).toBe(false);
  });

  test('of a session of the tab’s own leave nothing behind', () => {
    const { environment, another } = open();
    const own = another(false);
    own.put([down(1, NOW)], NOW);
    expect(own.get()).toHaveLength(1);
    expect(environment.stored.has(KEY)).toBe(false);
  });

  test('last as long as the page where nothing can be stored', () => {
    const { environment } = open();
    const refused = createAlertRecords({ ...environment, local: undefined }, 'key', () => true);
    refused.put([down(1, NOW)], NOW);
    expect(refused.fresh()).toHaveLength(1);
  });
});
