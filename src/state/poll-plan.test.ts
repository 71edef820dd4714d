import { expect, test } from 'vitest';
import { planTurn } from './poll-plan';

const at = (seconds: number) => ({ wall: seconds * 1000, mono: seconds * 1000 });
const seen = { hidden: false, saving: false, onScreen: 20 };
const saving = { ...seen, saving: true };
const hidden = { ...saving, hidden: true };

test.each([
  ['the first turn asks for everything', undefined, undefined, saving, ['all']],
  ['a page that saves nothing asks for everything', 98, 98, seen, ['all']],
  ['what is on screen', 98, 98, saving, ['some']],
  ['what is on screen, and the reports when 10 s old', 60, 90, saving, ['some', 'reports']],
  ['a turn that comes a little early is that turn', 60, 90.4, saving, ['some', 'reports']],
  ['everything when a minute old', 40, 98, saving, ['all']],
  ['the reports where nothing is on screen', 98, 98, { ...saving, onScreen: 0 }, ['reports']],
  ['everything where all is on screen', 98, 98, { ...saving, onScreen: 401 }, ['all']],
  ['a hidden page asks for the reports', 60, 60, hidden, ['reports']],
  ['a hidden page asks for everything once a minute', 40, 98, hidden, ['all']],
] as const)('%s', (_, all, reports, page, expected) => {
  const last = { all: all && at(all), reports: reports && at(reports) };
  expect(planTurn(at(100), last, page)).toEqual(expected);
});
