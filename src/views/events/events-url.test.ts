import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LOG_KINDS } from '../../domain/history/event-log';
import { type LogFilter, NO_LOG_FILTER } from '../../domain/history/pick-entries';
import { localDay } from '../../lib/calendar';
import { decodeLogFilter, encodeLogFilter } from './events-url';

describe('the filter stands in the address', () => {
  test.each<[string, Partial<LogFilter>, string]>([
    ['nothing', {}, ''],
    ['a tag', { tag: 'Asia' }, '?tag=Asia'],
    ['the untagged', { tag: '' }, '?tag='],
    ['a hostile tag', { tag: 'R&D #1?' }, '?tag=R%26D+%231%3F'],
    ['a server', { server: 12 }, '?server=12'],
    ['a kind', { kind: 'reboot' }, '?kind=reboot'],
    ['a day', { day: '2026-11-23' }, '?day=2026-11-23'],
    ['words', { text: 'hk edge' }, '?q=hk+edge'],
    [
      'all',
      { tag: 'Asia', server: 0, kind: 'unwatched', day: '2026-11-23', text: 'hk' },
      '?tag=Asia&server=0&kind=unwatched&day=2026-11-23&q=hk',
    ],
  ])('%s, and back again', (_, some, search) => {
    const filter = { ...NO_LOG_FILTER, ...some };
    expect(encodeLogFilter(filter, '')).toBe(search);
    expect(decodeLogFilter(search)).toEqual(filter);
  });

  test('whatever it is, it comes back', () => {
    const text = fc.string({ unit: 'grapheme' });
    const years = { min: new Date('2000-01-02'), max: new Date('2090-01-01'), noInvalidDate: true };
    const filter = fc.record<LogFilter>({
      tag: fc.option(text, { nil: undefined }),
      server: fc.option(fc.maxSafeNat(), { nil: undefined }),
      kind: fc.option(fc.constantFrom(...LOG_KINDS), { nil: undefined }),
      day: fc.option(
        fc.date(years).map((date) => localDay(date.getTime() / 1000)),
        { nil: undefined },
      ),
      text,
    });
    fc.assert(
      fc.property(filter, (one) => {
        expect(decodeLogFilter(encodeLogFilter(one, '?kiosk=1&tag=other'))).toEqual(one);
      }),
    );
  });

  test('what can’t be read falls back alone', () => {
    expect(decodeLogFilter('?kind=flood&server=-1&day=2026-02-30&tag=Asia')).toEqual({
      ...NO_LOG_FILTER,
      tag: 'Asia',
    });
  });

  test('what else stands in the address stays', () => {
    expect(encodeLogFilter(NO_LOG_FILTER, '?kiosk=1&server=3&day=2026-11-23&q=x')).toBe('?kiosk=1');
  });
});
