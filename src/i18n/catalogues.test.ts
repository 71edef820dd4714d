import {
  type CompiledIcuChoices,
  type CompiledMessage,
  compileMessageOrThrow,
} from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import { readUsedKeys } from '../testing/used-keys';
import { activate, LANGUAGES, loadLaterTexts, pickLanguage, t } from '.';
import en from './catalogues/en.json';
import ja from './catalogues/ja.json';
import zhCN from './catalogues/zh-CN.json';
import zhTW from './catalogues/zh-TW.json';

const CATALOGUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
  ja,
};
const ENGLISH = Object.entries<string>(en);

/** What is written alike everywhere; anything else that equals English was forgotten. */
const ALIKE = new Set(['CPU', 'GPU', 'Agent']);

test('every language of the switch has its catalogue here', () => {
  expect(Object.keys(CATALOGUES)).toEqual(Object.keys(LANGUAGES));
});

describe('the code and the catalogue agree', () => {
  const keys = new Set(Object.keys(en));
  const { used, asked } = readUsedKeys(keys);

  test('every text is used', () => {
    expect([...keys].filter((key) => !used.has(key))).toEqual([]);
  });

  test('every text asked for exists', () => {
    const exists = (wanted: string) =>
      wanted.endsWith('.') ? [...keys].some((key) => key.startsWith(wanted)) : keys.has(wanted);
    expect(asked.length).toBeGreaterThan(50);
    expect(asked.filter((wanted) => !exists(wanted))).toEqual([]);
  });
});

describe.each(Object.entries(CATALOGUES))('%s', (language, catalogue) => {
  test('has the keys of English, in their order', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(en));
  });

  test('has no empty text and no stray blanks', () => {
    expect(Object.entries(catalogue).filter(([, text]) => text.trim() !== text || !text)).toEqual(
      [],
    );
  });

  test('can be compiled, with the placeholders of English', () => {
    for (const [key, text] of ENGLISH) {
      const { placeholders } = partsOf(catalogue[key] ?? '');
      expect({ key, placeholders }).toEqual({ key, placeholders: partsOf(text).placeholders });
    }
  });

  test('has the plural forms of its language, and no others', () => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const [key, text] of Object.entries(catalogue)) {
      for (const forms of partsOf(text).plurals) {
        expect({ key, forms }).toEqual({ key, forms: [...pluralCategories].sort() });
      }
    }
  });
});

test.each(Object.entries(CATALOGUES).slice(1))('%s leaves nothing in English', (_, catalogue) => {
  const forgotten = ENGLISH.filter(
    ([key, text]) => catalogue[key] === text && /\p{L}/u.test(text) && !ALIKE.has(text),
  );
  expect(forgotten.map(([key]) => key)).toEqual([]);
});

/** The names of a message's placeholders, and the forms of its plurals, both sorted. */
function partsOf(text: string) {
  const placeholders = new Set<string>();
  const plurals: string[][] = [];
  const walk = (message: CompiledMessage): void => {
    for (const token of message) {
      if (typeof token === 'string') continue;
      const [name, type, choices] = token;
      // `#` stands for the plural's own number.
      if (name !== '#') placeholders.add(name);
      if (!isChoices(choices)) continue;
      const forms = Object.entries(choices).filter(([form]) => form !== 'offset');
      if (type === 'plural') plurals.push(forms.map(([form]) => form).sort());
      for (const [, form] of forms) if (Array.isArray(form)) walk(form);
    }
  };
  walk(compileMessageOrThrow(text));
  return { placeholders: [...placeholders].sort(), plurals };
}

function isChoices(format: unknown): format is CompiledIcuChoices {
  return typeof format === 'object' && format !== null;
}

test('texts of later screens are there once they are asked for, in the next language, too', async () => {
  await activate('en');
  expect(t('connect.submit')).toBe('connect.submit');
  await loadLaterTexts();
  expect(t('connect.submit')).toBe('Connect');
  await activate('ja');
  expect(t('connect.submit')).toBe(ja['connect.submit']);
  expect(t('board.settings')).toBe(ja['board.settings']);
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
