import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import { writeText } from './write-text';

const numbers = {
  plural: (count: number) => new Intl.PluralRules('en').select(count),
  integer: (value: number) => value.toLocaleString('en'),
};
const write = (text: string, values = {}) =>
  writeText(compileMessageOrThrow(text), values, numbers);

test.each([
  ['As it stands.', {}, 'As it stands.'],
  ['# {id}', { id: 7 }, '# 7'],
  ['{count, plural, one {# agent} other {# agents of {whom}}}', { count: 1 }, '1 agent'],
  [
    '{count, plural, one {# agent} other {# agents of {whom}}}.',
    { count: 1200, whom: 'all' },
    '1,200 agents of all.',
  ],
  ['[{missing}]', {}, '[]'],
])('%s with %o', (text, values, written) => {
  expect(write(text, values)).toBe(written);
});
