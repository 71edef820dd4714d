import { describe, expect, test } from 'vitest';
import { host, metrics, server } from '../../testing/build';
import { watched } from '../../testing/watched';
import type { WatchedServer } from '../fleet';
import { type FindContext, finds, wordsFor } from './find';
import { parseQuery } from './query';

const context: FindContext = {
  favourites: new Set([2]),
  addresses: false,
  countryName: (code) => ({ JP: 'Japan', DE: 'Germany' })[code],
};

const tokyo = watched('online', 100, {
  server: server({
    id: 1,
    name: 'Tōkyō Ⅱ',
    tag: 'Asia',
    addresses: { ipv4: '203.0.113.9', ipv6: '2001:db8::9' },
    host: host({
      country: 'JP',
      platform: 'debian',
      platformVersion: '12.4',
      architecture: 'aarch64',
      cpuModels: ['Ampere Altra 4 Physical Core'],
      cores: 4,
      agentVersion: '0.20.13',
      memoryTotal: 1000,
    }),
    metrics: metrics({ cpu: 85.4, memoryUsed: 500, load1: 8, speedIn: 3_000_000, speedOut: 0 }),
  }),
});
const berlin = watched('down', 50, {
  server: server({
    id: 2,
    name: 'Berlin-Straße',
    tag: 'Europe',
    host: host({ country: 'DE', cpuModels: ['AMD EPYC 7B13'] }),
    metrics: metrics({ cpu: 99 }),
  }),
});
const bare = watched('never', undefined, {
  server: server({ id: 12, name: ' ' }),
  known: { kind: 'planned', note: '', until: undefined },
});
const ALL: readonly WatchedServer[] = [tokyo, berlin, bare];

const found = (query: string, some: Partial<FindContext> = {}) =>
  ALL.filter((one) => finds(parseQuery(query), one, { ...context, ...some })).map(
    (one) => one.server.id,
  );

describe('a search finds', () => {
  test.each<[string, readonly number[]]>([
    ['', [1, 2, 12]],
    ['tokyo', [1]],
    ['ＴＯＫＹＯ ii', [1]],
    ['strasse', [2]],
    ['japan', [1]],
    ['jp', [1]],
    ['asia', [1]],
    ['debian', [1]],
    ['"debian 12"', [1]],
    ['aarch64', [1]],
    ['altra', [1]],
    ['0.20', [1]],
    ['asia debian', [1]],
    ['asia epyc', []],
    ['12', [1, 12]],
    ['#12', [12]],
    ['id:12', [12]],
    ['id:1', [1]],
    ['asiadebian', []],
    ['tag:sia', [1]],
    ['tag=sia', []],
    ['tag=asia', [1]],
    ['tag:""', [12]],
    ['country:germany', [2]],
    ['cpu:epyc', [2]],
    ['name:epyc', []],
    ['-tag:asia', [2, 12]],
    ['cpu>80', [1]],
    ['cpu=85', [1]],
    ['cpu=85.3', []],
    ['cpu<=85.4', [1]],
    ['-cpu>80', [2, 12]],
    ['core>1.9', [1]],
    ['memory>=50', [1]],
    ['in>2M', [1]],
    ['down', [2]],
    ['!down', [1, 12]],
    ['never known', [12]],
    ['favourite', [2]],
    ['cpu> asia', [1]],
    ['cpu>80 tag:Asia down', []],
    ['cpu>80 tag:Asia online', [1]],
  ])('%s', (query, ids) => {
    expect(found(query)).toEqual(ids);
  });
});

test.each<[string, readonly number[], readonly number[]]>([
  ['203.0.113.9', [1], []],
  ['203.0', [1], []],
  ['2001:DB8::9', [1], []],
  ['ip:113', [1], []],
  ['ip=203.0.113.9', [1], []],
  ['tokyo -ip:203', [], [1]],
])('addresses are found where they are shown, and nowhere else: %s', (query, shown, masked) => {
  expect(found(query, { addresses: true })).toEqual(shown);
  expect(found(query)).toEqual(masked);
});

test('a number that is no longer current is not compared', () => {
  expect(found('cpu>90')).toEqual([]);
});

test('what is marked in a name is what was looked for in it', () => {
  const terms = parseQuery('edge tag:asia name:"hk 1" os:debian -old cpu>80');
  expect(wordsFor(terms, 'name')).toEqual(['EDGE', 'HK 1']);
  expect(wordsFor(terms, 'tag')).toEqual(['EDGE', 'ASIA']);
  expect(wordsFor(terms, 'platform')).toEqual(['EDGE', 'DEBIAN']);
});
