import { expect, test } from 'vitest';
import { type CsvCell, csvLine, tsvLine } from './csv';

test.each<[string, CsvCell, string]>([
  ['a plain text', 'tokyo-1', 'tokyo-1'],
  ['a text in another script', '深圳', '深圳'],
  ['a comma', 'a,b', '"a,b"'],
  ['a quote', 'the "best"', '"the ""best"""'],
  ['a line break', 'a\nb', '"a\nb"'],
  ['blanks at the edges', ' a ', '" a "'],
  ['a formula', '=1+1', "'=1+1"],
  ['a plus', '+1', "'+1"],
  ['a minus', '-1', "'-1"],
  ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab', '\t=1', "'\t=1"],
  ['a carriage return', '\r=1', '"\'\r=1"'],
  ['a formula with a comma', '=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
  ['a formula sign within', 'a=b', 'a=b'],
  ['a number', 12.5, '12.5'],
  ['a number below zero', -4, '-4'],
  ['an unknown number', Number.NaN, ''],
  ['nothing', undefined, ''],
  ['an empty text', '', ''],
])('%s', (_, cell, text) => {
  expect(csvLine([cell])).toBe(`${text}\r\n`);
});

test('cells are parted by commas', () => {
  expect(csvLine(['a', 1, undefined, 'b'])).toBe('a,1,,b\r\n');
});

test('between tabs, a text can’t begin a cell or a formula of its own', () => {
  expect(tsvLine(['a', '', 'b\tc\r\nd', '=1', 'e "f", g'])).toBe('a\t\tb c d\t\'=1\te "f", g\r\n');
});
