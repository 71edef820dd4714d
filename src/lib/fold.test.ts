import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFolded, fold } from './fold';

describe('what looks alike to a person folds alike', () => {
  test.each<[string, string]>([
    ['TOKYO', 'tokyo'],
    ['Ｔｏｋｙｏ　１', 'tokyo 1'],
    ['Zürich', 'zurich'],
    ['Zu\u0308rich', 'zurich'],
    ['São Paulo', 'sao paulo'],
    ['Łódź', 'łodz'],
    ['Straße', 'strasse'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['İstanbul', 'istanbul'],
    ['ﾊﾞｯｸｱｯﾌﾟ', 'バックアップ'],
    ['Ⅱ', 'ii'],
    ['深圳', '深圳'],
    ['Йошкар', 'иошкар'],
    ['서울', '서울'],
  ])('%s as %s', (text, other) => {
    expect(fold(text)).toBe(fold(other));
  });

  test('but another letter stays one', () => {
    expect(fold('ハ')).not.toBe(fold('バ'));
  });

  test('folding twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });
});

describe('a folded word is found where it is written', () => {
  const marked = (text: string, ...words: string[]) =>
    findFolded(text, words.map(fold)).map(([start, end]) => text.slice(start, end));

  test.each<[string, readonly string[], readonly string[]]>([
    ['hk-edge-01', ['edge'], ['edge']],
    ['Zu\u0308rich Ü', ['ur', 'u'], ['u\u0308r', 'Ü']],
    ['Ｔｏｋｙｏ Ⅱ', ['kyo ii'], ['ｋｙｏ Ⅱ']],
    ['ﾊﾞｯｸｱｯﾌﾟ', ['バック'], ['ﾊﾞｯｸ']],
    ['banana', ['ana', 'nan'], ['anan']],
    ['aaaa', ['a'], ['aaaa']],
    ['nothing', ['some', ''], []],
    ['👩‍👧 family', ['fam'], ['fam']],
  ])('%s', (text, words, found) => {
    expect(marked(text, ...words)).toEqual(found);
  });

  test('ranges lie in the text, in order, and apart', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.array(fc.string({ unit: 'grapheme', maxLength: 2 })),
        (text, words) => {
          let last = -1;
          for (const [start, end] of findFolded(text, words.map(fold))) {
            expect(start).toBeGreaterThan(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        },
      ),
    );
  });
});
