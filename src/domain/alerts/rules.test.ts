import { describe, expect, test } from 'vitest';
import { isMuted, isQuiet, type Mute } from './rules';

const at = (text: string) => Date.parse(text);
const minutes = (hours: number, minute = 0) => hours * 60 + minute;
const NIGHT = { from: minutes(22), to: minutes(7) };

describe('the quiet hours', () => {
  test.each([
    ['before they begin', '2026-05-01T21:59:00+02:00', false],
    ['from their first minute', '2026-05-01T22:00:00+02:00', true],
    ['after midnight', '2026-05-02T03:00:00+02:00', true],
    ['until their end', '2026-05-02T06:59:59+02:00', true],
    ['at their end', '2026-05-02T07:00:00+02:00', false],
  ])('over midnight: %s', (_, moment, expected) => {
    expect(isQuiet(NIGHT, at(moment), 'Europe/Berlin')).toBe(expected);
  });

  // Berlin goes from 01:59 to 03:00 on 29 March 2026, and from 02:59 back to 02:00 on 25 October.
  test.each([
    ['begin on time the evening before the clock is put forward', '2026-03-28T21:00:00Z', true],
    ['go on in the hour after the gap', '2026-03-29T01:30:00Z', true],
    ['end by the clock on the wall, an hour sooner', '2026-03-29T04:59:00Z', true],
    ['and not an hour late', '2026-03-29T05:00:00Z', false],
    ['last through both hours of the night that has one twice', '2026-10-25T01:30:00Z', true],
    ['do not end an hour early then', '2026-10-25T05:59:00Z', true],
    ['but when the clock shows their end', '2026-10-25T06:00:00Z', false],
  ])('%s', (_, moment, expected) => {
    expect(isQuiet(NIGHT, at(moment), 'Europe/Berlin')).toBe(expected);
  });

  test('that begin in the hour that does not exist begin with the next', () => {
    const early = { from: minutes(2, 30), to: minutes(4) };
    expect(isQuiet(early, at('2026-03-29T00:59:00Z'), 'Europe/Berlin')).toBe(false);
    expect(isQuiet(early, at('2026-03-29T01:00:00Z'), 'Europe/Berlin')).toBe(true);
  });

  test.each([
    ['none', undefined],
    ['of no length', { from: 60, to: 60 }],
  ])('%s: it is never quiet', (_, hours) => {
    expect(isQuiet(hours, at('2026-05-01T01:00:00Z'), 'UTC')).toBe(false);
  });
});

describe('a mute', () => {
  const asia: Mute = { scope: { by: 'tag', tag: 'Asia' }, until: 100 };
  const all: Mute = { scope: { by: 'fleet' }, until: undefined };
  test.each<[string, Mute[], { id: number; tag: string } | undefined, number, boolean]>([
    ['of a tag counts for its servers', [asia], { id: 1, tag: 'Asia' }, 50, true],
    ['does so until its time', [asia], { id: 1, tag: 'Asia' }, 100, false],
    ['counts for no others', [asia], { id: 1, tag: '' }, 50, false],
    ['of everything counts for the dashboard, too', [all], undefined, 1e9, true],
    ['of a tag does not', [asia], undefined, 50, false],
  ])('%s', (_, mutes, who, now, expected) => {
    expect(isMuted(mutes, who, now)).toBe(expected);
  });
});
