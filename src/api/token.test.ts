import { expect, test } from 'vitest';
import { cleanToken } from './token';

test.each<[string, string, string | undefined]>([
  ['a token as it is', 'aB3xY9', 'aB3xY9'],
  ['spaces around it', '  aB3xY9\n', 'aB3xY9'],
  ['with the header’s name', 'Authorization: aB3xY9', 'aB3xY9'],
  ['with Bearer, which the dashboard refuses', 'Bearer aB3xY9', 'aB3xY9'],
  ['in quotes', '"aB3xY9"', 'aB3xY9'],
  ['nothing', '   ', undefined],
  ['a sentence', 'my secret token', undefined],
  ['characters no header carries', '密码', undefined],
  ['a line break inside', 'aB3\nxY9', undefined],
  ['far too long', 'x'.repeat(513), undefined],
])('%s', (_, pasted, token) => {
  expect(cleanToken(pasted)).toBe(token);
});
