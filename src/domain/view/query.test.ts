import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../lib/fold';
import { parseQuery, type Term, type Wish } from './query';

const GIB = 1024 ** 3;
const word = (text: string): Wish => ({ kind: 'word', text: fold(text) });
const state = (name: 'online' | 'late' | 'down' | 'never' | 'known' | 'favourite'): Wish => ({
  kind: 'state',
  state: name,
});
const part = (field: 'name' | 'tag' | 'cpu' | 'country', text: string): Wish => ({
  kind: 'text',
  field,
  text: fold(text),
  exact: false,
});
const number = (
  field: Extract<Wish, { kind: 'number' }>['field'],
  comparison: '>' | '>=' | '<' | '<=' | '=',
  value: number,
  decimals = 0,
): Wish => ({ kind: 'number', field, comparison, value, decimals });
const UNREAD: Wish = { kind: 'unread' };

const wishes = (query: string) => parseQuery(query).map((term) => term.wish);

describe('a query is read as it is meant', () => {
  test.each<[string, readonly Wish[]]>([
    ['', []],
    ['   ', []],
    ['edge', [word('edge')]],
    ['hk edge', [word('hk'), word('edge')]],
    ['hk-edge-01', [word('hk-edge-01')]],
    ['"hk edge"', [word('hk edge')]],
    ['“hk edge”', [word('hk edge')]],
    ['「東京　二」', [word('東京 二')]],
    ['"not closed', [word('not closed')]],
    ['""', []],
    ['"', []],
    ['-', []],
    ['cpu>80 tag:Asia down', [number('cpu', '>', 80), part('tag', 'asia'), state('down')]],
    ['ＣＰＵ＞８０％　ｔａｇ：Ａｓｉａ', [number('cpu', '>', 80), part('tag', 'asia')]],
    ['cpu > 80', [number('cpu', '>', 80)]],
    ['CPU >=80.5', [number('cpu', '>=', 80.5, 1)]],
    ['mem≤50', [number('memory', '<=', 50)]],
    ['ram<5%', [number('memory', '<', 5)]],
    ['disk=90', [number('disk', '=', 90)]],
    ['disk:90', [number('disk', '=', 90)]],
    ['load>1.25', [number('load1', '>', 1.25, 2)]],
    ['core>2', [number('loadPerCore', '>', 2)]],
    ['in>10M', [number('in', '>', 10 * 1024 ** 2)]],
    ['speed>1.5GiB/s', [number('speed', '>', 1.5 * GIB, 1)]],
    ['out<512kb', [number('out', '<', 512 * 1024)]],
    ['uptime<2d', [number('uptime', '<', 172_800)]],
    ['uptime<2', [number('uptime', '<', 172_800)]],
    ['uptime>36h', [number('uptime', '>', 129_600)]],
    ['temp>70°C', [number('temperature', '>', 70)]],
    ['temp>212F', [number('temperature', '>', 100)]],
    ['cpu:epyc', [part('cpu', 'epyc')]],
    ['model:"Xeon E5"', [part('cpu', 'xeon e5')]],
    ['country:jp', [part('country', 'jp')]],
    ['tag:"North America"', [part('tag', 'north america')]],
    ['tag=Asia', [{ kind: 'text', field: 'tag', text: fold('asia'), exact: true }]],
    ['tag:""', [{ kind: 'text', field: 'tag', text: '', exact: true }]],
    ['id:12', [{ kind: 'text', field: 'id', text: '12', exact: true }]],
    ['Down', [state('down')]],
    ['"down"', [word('down')]],
    ['download', [word('download')]],
    ['is:late', [state('late')]],
    ['status:known', [state('known')]],
    ['starred', [state('favourite')]],
    ['is:purple', [UNREAD]],
    ['cpu>', [UNREAD]],
    ['cpu>high', [UNREAD]],
    ['cpu>80x', [UNREAD]],
    ['tag:', [UNREAD]],
    ['name>3', [UNREAD]],
    ['2001:db8::1', [word('2001:db8::1')]],
    ['https://x', [word('https://x')]],
    ['colour:red', [word('colour:red')]],
    ['a>b', [word('a>b')]],
    ['<script>', [word('<script>')]],
  ])('%s', (query, expected) => {
    expect(wishes(query)).toEqual(expected);
  });

  test('a sign in front turns a term round', () => {
    const terms = parseQuery('-tag:Asia !down -"two words" hk-1');
    expect(terms.map((term) => term.negated)).toEqual([true, true, true, false]);
    expect(terms.map((term) => term.source)).toEqual([
      '-tag:Asia',
      '!down',
      '-"two words"',
      'hk-1',
    ]);
  });

  test('the page’s own language names states, too', () => {
    const words = new Map([[fold('离线'), 'down' as const]]);
    expect(parseQuery('离线 离线节点', words).map((term: Term) => term.wish)).toEqual([
      state('down'),
      word('离线节点'),
    ]);
  });

  test('any text is a query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        for (const { source, wish } of parseQuery(query)) {
          expect(source).not.toBe('');
          if (wish.kind === 'word') expect(wish.text).not.toBe('');
          if (wish.kind === 'number') expect(wish.value).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
