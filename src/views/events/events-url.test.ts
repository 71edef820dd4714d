import { describe, expect, test } from 'vitest';
import { type IncidentFilter, NO_INCIDENT_FILTER } from '../../domain/history/incident-list';
import { decodeEventFilter, encodeEventFilter } from './events-url';

describe('the filter stands in the address', () => {
  test.each<[string, Partial<IncidentFilter>, string]>([
    ['nothing', {}, ''],
    ['a tag', { tag: 'Asia' }, '?tag=Asia'],
    ['the untagged', { tag: '' }, '?tag='],
    ['a hostile tag', { tag: 'R&D #1?' }, '?tag=R%26D+%231%3F'],
    ['a server', { server: 12 }, '?server=12'],
    ['a kind', { kind: 'reboot' }, '?kind=reboot'],
    ['all', { tag: 'Asia', server: 0, kind: 'reset' }, '?tag=Asia&server=0&kind=reset'],
  ])('%s, and back again', (_, some, search) => {
    const filter = { ...NO_INCIDENT_FILTER, ...some };
    expect(encodeEventFilter(filter, '')).toBe(search);
    expect(decodeEventFilter(search)).toEqual(filter);
  });

  test('what can’t be read falls back alone', () => {
    expect(decodeEventFilter('?kind=flood&server=-1&tag=Asia')).toEqual({
      ...NO_INCIDENT_FILTER,
      tag: 'Asia',
    });
  });

  test('what else stands in the address stays', () => {
    expect(encodeEventFilter(NO_INCIDENT_FILTER, '?kiosk=1&server=3')).toBe('?kiosk=1');
  });
});
