import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { activate, pickLanguage, t } from '.';
import catalogue from './catalogues/en.json';

/** The source files in which a text may be used. */
function sources(): string {
  const root = new URL('..', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
    .map((file) => readFileSync(new URL(file, root), 'utf8'))
    .join('\n');
}

describe('the catalogue', () => {
  const text = sources();
  // Keys that are put together: `status.${status}` uses every key that begins so.
  const prefixes = [...text.matchAll(/`([a-z]+\.)\$\{/g)].map((match) => match[1] ?? '');

  test.each(Object.keys(catalogue))('%s is used', (key) => {
    const literal = text.includes(`'${key}'`);
    expect(literal || prefixes.some((prefix) => key.startsWith(prefix))).toBe(true);
  });
});

test('plurals and placeholders are filled in', async () => {
  await activate('en');
  expect(t('notice.restart', { count: 1 })).toContain('for 1 agent.');
  expect(t('notice.restart', { count: 3 })).toContain('for 3 agents.');
  expect(t('board.groupOnline', { online: 3, total: 4 })).toBe('3 / 4 online');
});

test.each<[string[], string]>([
  [['en-US', 'en'], 'en'],
  [['de', 'ja-JP'], 'ja'],
  [['zh'], 'zh-CN'],
  [['zh-Hans-HK'], 'zh-CN'],
  [['zh-Hant'], 'zh-TW'],
  [['zh-HK'], 'zh-TW'],
  [['tlh'], 'en'],
  [[], 'en'],
])('a browser that prefers %o gets %s', (preferred, language) => {
  expect(pickLanguage(preferred)).toBe(language);
});
