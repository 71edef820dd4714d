import { expect, test } from 'vitest';
import { type Band, bandsOf } from './bands';

const down = (from: number, to: number): Band => ({ kind: 'down', from, to });
const unwatched = (from: number, to: number): Band => ({ kind: 'unwatched', from, to });

test.each<[string, { watched: number[]; down: number[] }, Band[]]>([
  ['watched throughout', { watched: [0, 1000], down: [] }, []],
  ['never watched', { watched: [], down: [] }, [unwatched(0, 1000)]],
  ['watched from the middle on', { watched: [400, 1000], down: [] }, [unwatched(0, 400)]],
  ['down for a while', { watched: [0, 1000], down: [200, 300] }, [down(200, 300)]],
  [
    'down when nobody watches any more',
    { watched: [0, 500], down: [450, 500] },
    [down(450, 500), unwatched(500, 1000)],
  ],
  [
    'a short outage is wide enough to be seen',
    { watched: [0, 1000], down: [500, 501] },
    [down(495.5, 505.5)],
  ],
  [
    'an outage at the very end stays within',
    { watched: [0, 1000], down: [999, 1000] },
    [down(994.5, 1000)],
  ],
  ['a moment that nobody watched is no news', { watched: [0, 500, 505, 1000], down: [] }, []],
  [
    'many short visits are one band',
    { watched: [100, 101, 200, 201, 300, 1000], down: [] },
    [unwatched(0, 300)],
  ],
  [
    'an outage between two of them stays',
    { watched: [100, 101, 300, 1000], down: [100, 101] },
    [unwatched(0, 95.5), down(95.5, 105.5), unwatched(105.5, 300)],
  ],
  [
    'what lies outside',
    { watched: [-500, 2000], down: [-200, 50, 990, 1500] },
    [down(0, 50), down(990, 1000)],
  ],
])('%s', (_, seen, bands) => {
  expect(bandsOf(seen, { from: 0, to: 1000 }, 10)).toEqual(bands);
});
