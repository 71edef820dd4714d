import { expect, test } from 'vitest';
import { minutesOf } from '../testing/latency';

/** Each sample as its delay, with its loss where it lost something. */
const told = (text: string) =>
  minutesOf(text).map(({ delay, loss }) => {
    if (delay === undefined) return 'x';
    return loss === 0 ? `${delay}` : `${delay} (${loss})`;
  });

test.each([
  ['a lost point is lost', '40 x 41', ['40', 'x', '41']],
  [
    'half of what all around it have is one loss of two, and no fast answer',
    '40 41 20 40 42 39',
    ['40', '41', '40 (0.5)', '40', '42', '39'],
  ],
  [
    'so are two in a row',
    '40 41 40 20 20.5 40 42 39',
    ['40', '41', '40', '40 (0.5)', '41 (0.5)', '40', '42', '39'],
  ],
  ['a third is something else', '60 61 20 60 62 59', ['60', '61', '20', '60', '62', '59']],
  [
    'a line that scatters says nothing of halves',
    '40 28 20 41 33 52',
    ['40', '28', '20', '41', '33', '52'],
  ],
  [
    'nor does one of very short delays',
    '1.2 1.1 0.6 1.2 1.2 1.1',
    ['1.2', '1.1', '0.6', '1.2', '1.2', '1.1'],
  ],
  [
    'a faster route is one',
    '40 40 40 40 20 20 20 20 20',
    ['40', '40', '40', '40', '20', '20', '20', '20', '20'],
  ],
  ['too few points tell nothing', '40 20 41', ['40', '20', '41']],
])('%s', (_, text, samples) => {
  expect(told(text)).toEqual(samples);
});
