import { describe, expect, test } from 'vitest';
import { CARD_PARTS, DEFAULT_PREFERENCES, type Preferences } from './preferences';
import { readSettings, writeSettings } from './settings-file';

const OWN: Preferences = {
  ...DEFAULT_PREFERENCES,
  language: 'ja',
  pollSeconds: 5,
  limits: { ...DEFAULT_PREFERENCES.limits, cpu: 70 },
  thresholds: { onlineSeconds: 20, lateSeconds: 90 },
  phone: { density: 'comfortable', parts: ['storage'], offered: [...CARD_PARTS] },
  collapsed: ['Asia'],
  table: { desktop: { columns: ['name', 'cpu'] } },
};

const fileOf = (settings: unknown, some: object = {}) =>
  JSON.stringify({ format: 'nezha-status settings', version: 1, settings, ...some });

test.each<[string, Preferences]>([
  ['one’s own settings', OWN],
  ['the defaults, over one’s own', DEFAULT_PREFERENCES],
])('%s come back as they were written', (_, written) => {
  for (const current of [OWN, DEFAULT_PREFERENCES]) {
    const read = readSettings(writeSettings(written), current);
    const { collapsed } = current;
    expect(read).toEqual({ ok: true, preferences: { ...written, collapsed }, skipped: [] });
  }
});

test('names of tags stay on the device, and those of an older file are taken', () => {
  expect(writeSettings(OWN)).not.toContain('Asia');
  expect(readSettings(fileOf({ collapsed: ['Europe'] }), OWN)).toMatchObject({
    preferences: { collapsed: ['Europe'] },
    skipped: [],
  });
});

describe('what can’t be read is named, skipped, and costs nothing else', () => {
  test.each<[string, object, Partial<Preferences>, string[]]>([
    ['a wrong word', { language: 'tlh', theme: 'dark' }, { theme: 'dark' }, ['language']],
    [
      'a number out of range',
      { limits: { cpu: 700, memory: 50 } },
      { limits: { ...OWN.limits, memory: 50 } },
      ['limits.cpu'],
    ],
    ['a text for a number', { pollSeconds: '5' }, {}, ['pollSeconds']],
    ['a whole group', { limits: 'all' }, {}, ['limits']],
    [
      'a part that this version lacks',
      { phone: { parts: ['storage', 'weather', 'trends'], offered: CARD_PARTS } },
      { phone: { ...OWN.phone, parts: ['trends', 'storage'] } },
      ['phone.parts: "weather"'],
    ],
    ['a setting that this version lacks', { colour: 'blue' }, {}, ['colour']],
    [
      'a setting with a name of the language',
      { __proto__: null, constructor: 1 },
      {},
      ['constructor'],
    ],
  ])('%s', (_, settings, changed, skipped) => {
    expect(readSettings(fileOf(settings), OWN)).toEqual({
      ok: true,
      preferences: { ...OWN, ...changed },
      skipped,
    });
  });
});

describe('a wrong file changes nothing and is named', () => {
  test.each([
    ['no JSON', 'hello', 'not-json'],
    ['an empty file', '', 'not-json'],
    ['another JSON', '{"settings":{"theme":"dark"}}', 'not-settings'],
    ['a list', '[1]', 'not-settings'],
    ['settings that are none', fileOf('dark'), 'not-settings'],
    ['one of a newer version', fileOf({}, { version: 2 }), 'newer-version'],
    ['a huge one', ' '.repeat(200_001), 'too-large'],
  ])('%s', (_, text, reason) => {
    expect(readSettings(text, OWN)).toEqual({ ok: false, reason });
  });
});

test('lists within lists, deeper than can be written out, are skipped like any other', () => {
  const deep = `${'['.repeat(90_000)}${']'.repeat(90_000)}`;
  const text = fileOf({ desktop: { parts: [0] } }).replace('[0]', `[${deep}]`);
  expect(readSettings(text, OWN)).toMatchObject({ ok: true, skipped: ['desktop.parts: {…}'] });
});
