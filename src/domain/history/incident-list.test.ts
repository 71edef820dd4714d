import { describe, expect, test } from 'vitest';
import {
  groupByDay,
  type IncidentFilter,
  latestOutages,
  NO_INCIDENT_FILTER,
  pickIncidents,
} from './incident-list';
import type { Incident } from './incidents';

const incident = (some: Partial<Incident>): Incident => ({
  kind: 'outage',
  id: 1,
  name: 'one',
  tag: '',
  at: 0,
  ...some,
});

const LIST = [
  incident({ at: 10, id: 1, tag: 'Asia' }),
  incident({ at: 20, id: 2, kind: 'reboot' }),
  incident({ at: 30, id: 1, tag: 'Asia', kind: 'reset' }),
];

describe('a filter lets through, newest first', () => {
  test.each<[string, Partial<IncidentFilter>, number[]]>([
    ['everything', {}, [30, 20, 10]],
    ['a tag', { tag: 'Asia' }, [30, 10]],
    ['the untagged', { tag: '' }, [20]],
    ['a server', { server: 2 }, [20]],
    ['a kind', { kind: 'outage' }, [10]],
    ['what all of them let through', { tag: 'Asia', server: 1, kind: 'reset' }, [30]],
    ['nothing', { tag: 'Europe' }, []],
  ])('%s', (_, filter, times) => {
    const picked = pickIncidents(LIST, { ...NO_INCIDENT_FILTER, ...filter });
    expect(picked.map(({ at }) => at)).toEqual(times);
  });
});

test('incidents are parted where the day changes', () => {
  const days = groupByDay(pickIncidents(LIST, NO_INCIDENT_FILTER), (at) => String(at >= 20));
  expect(days.map(({ at, incidents }) => [at, incidents.length])).toEqual([
    [30, 2],
    [10, 1],
  ]);
});

test('the latest outage of a server is the one that may go on', () => {
  const outages = [
    incident({ at: 10 }),
    incident({ at: 30, kind: 'reboot' }),
    incident({ at: 20 }),
  ];
  expect([...latestOutages(outages)]).toEqual([[1, 20]]);
});
