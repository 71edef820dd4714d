import { describe, expect, test } from 'vitest';
import { every, type Life, type Play, playAlerts } from '../../testing/alert-run';
import { dashboardTime } from '../../testing/build';

const tell = (play: Play) => playAlerts(play).log;
const loud = (play: Play) => tell(play).filter((line) => line.includes(' loud '));
const many = (count: number, life: (index: number) => Life) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [index + 1, life(index)]));

describe('a server that goes down', () => {
  test.each<[string, Play['lives'], string[]]>([
    [
      'is told of once it is silent for a minute, and when it is back',
      { 1: { silent: [[10, 200]] } },
      ['70 loud down 1', '200 loud down 1 over'],
    ],
    ['is not told of where it comes back before', { 1: { silent: [[10, 68]] } }, []],
    [
      'is told of again when it goes down again',
      {
        1: {
          silent: [
            [10, 100],
            [120, 300],
          ],
        },
      },
      ['70 loud down 1', '100 loud down 1 over', '180 loud down 1', '300 loud down 1 over'],
    ],
    ['is no news where it was down before anybody watched', { 1: { silent: [[-500, 900]] } }, []],
    [
      'is told of by itself where there are a few',
      { 1: { silent: [[10, 500]] }, 2: { silent: [[10, 500]] } },
      ['70 loud down 1', '70 loud down 2', '500 loud down 1 over', '500 loud down 2 over'],
    ],
  ])('%s', (_, lives, expected) => {
    expect(tell({ lives, answers: every(2, 0, 600) })).toEqual(expected);
  });

  test('says when it began and ended, as the list of incidents does', () => {
    const { records } = playAlerts({
      lives: { 7: { silent: [[10, 200]] } },
      answers: every(2, 0, 300),
    });
    expect(records).toMatchObject([
      { id: `down/7/${dashboardTime(10)}`, at: dashboardTime(10), ended: dashboardTime(200) },
    ]);
  });

  test.each([
    [
      'after a longer time, where that was chosen',
      { down: { on: true, seconds: 300 } },
      ['310 loud down 1'],
    ],
    ['never, where nobody wants to hear of it', { down: { on: false, seconds: 60 } }, []],
  ])('is told of %s', (_, rules, expected) => {
    expect(
      tell({ lives: { 1: { silent: [[10, 900]] } }, answers: every(2, 0, 600), rules }),
    ).toEqual(expected);
  });

  test('comes back without a word, where nobody wants to hear of that', () => {
    const play = { lives: { 1: { silent: [[10, 200]] } }, answers: every(2, 0, 300) } as const;
    expect(tell({ ...play, rules: { back: false } })).toEqual([
      '70 loud down 1',
      '200 soft down 1 over',
    ]);
  });

  test('is told of once, although the page was reloaded in between, before or after', () => {
    const play = { lives: { 1: { silent: [[10, 400]] } }, answers: every(2, 0, 500) } as const;
    for (const reload of [40, 100]) {
      expect(tell({ ...play, reload })).toEqual(['70 loud down 1', '400 loud down 1 over']);
    }
  });

  test('is told of on a hidden page, which hears of it every 15 s', () => {
    expect(loud({ lives: { 1: { silent: [[10, 200]] } }, answers: every(15, 0, 300) })).toEqual([
      '75 loud down 1',
      '210 loud down 1 over',
    ]);
  });
});

describe('a mass outage', () => {
  test('is one message, named by its tag', () => {
    const lives = many(37, (index) => ({ tag: 'Asia', silent: [[10 + (index % 5), 300]] }));
    expect(loud({ lives: { ...lives, 99: { tag: 'Europe' } }, answers: every(2, 0, 400) })).toEqual(
      ['70 loud down 37 in Asia', '300 loud down 37 in Asia over'],
    );
  });

  test('of several tags is one message', () => {
    const lives = many(20, (index) => ({
      tag: index % 2 ? 'Asia' : 'Europe',
      silent: [[10, 300]],
    }));
    expect(loud({ lives, answers: every(2, 0, 200) })).toEqual(['70 loud down 20 in undefined']);
  });

  test('takes up those that follow, without another word', () => {
    const lives = many(10, (index) => ({ tag: 'Asia', silent: [[index < 6 ? 10 : 60, 400]] }));
    const { log, records } = playAlerts({ lives, answers: every(2, 0, 300) });
    expect(log).toEqual(['70 loud down 6 in Asia', '120 soft down 10 in Asia']);
    expect(records).toHaveLength(1);
  });

  test('is over when the last one is back', () => {
    const lives = many(5, (index) => ({ silent: [[10, index === 4 ? 300 : 150]] }));
    expect(tell({ lives, answers: every(2, 0, 400) })).toEqual([
      '70 loud down 5 in ',
      '150 soft down 5 in ',
      '300 loud down 5 in  over',
    ]);
  });
});

describe('no outage', () => {
  test('is a restart of the dashboard', () => {
    const restart = { at: 50, back: 12 };
    const lives = many(46, () => ({ tag: 'Asia' }));
    expect(tell({ lives, answers: every(2, 0, 400), restart })).toEqual([]);
  });

  test('is a restart, but for an agent that does not come back from it', () => {
    const restart = { at: 50, back: 12 };
    const lives = { 1: { silent: [[48, 900]] }, 2: {}, 3: {} } as const;
    expect(tell({ lives, answers: every(2, 0, 400), restart })).toEqual(['170 loud down 1']);
  });

  test('is what somebody knows of', () => {
    const known = new Map([[1, { kind: 'planned', note: '', until: undefined }]] as const);
    expect(
      tell({ lives: { 1: { silent: [[10, 200]] } }, answers: every(2, 0, 300), known }),
    ).toEqual([]);
  });
});

describe('after a sleep of hours', () => {
  const answers = [...every(2, 0, 20), ...every(2, 30_000, 30_400)];

  test('fifty outages are one message', () => {
    const lives = {
      ...many(50, (index) => ({ silent: [[1_000 + index, 90_000]] })),
      51: {},
    };
    expect(tell({ lives, answers })).toEqual(['30060 loud down 50 in ']);
  });

  test('outages and returns are one summary', () => {
    const lives = {
      ...many(40, () => ({ silent: [[1_000, 90_000]] })),
      41: { silent: [[2, 15_000]] },
      42: { silent: [[2, 15_000]] },
      43: {},
    } as const;
    const play = { lives, answers: [...every(2, 0, 100), ...every(2, 30_000, 30_400)] };
    const { log, records } = playAlerts(play);
    expect(log.filter((line) => line.includes('loud')).slice(2)).toEqual([
      '30060 loud summary 42 in undefined',
    ]);
    expect(records.find(({ kind }) => kind === 'summary')?.values).toEqual({
      down: 40,
      back: 2,
      why: 'asleep',
      seconds: 29_900,
    });
  });

  test('it tells of those that came back, too, and of each end later', () => {
    const lives = { 1: { silent: [[2, 15_000]] }, 2: { silent: [[9_000, 30_300]] } } as const;
    const play = { lives, answers: [...every(2, 0, 100), ...every(2, 30_000, 30_400)] };
    expect(loud(play)).toEqual(['62 loud down 1', '30060 loud summary 2,1']);
    const { records } = playAlerts(play);
    expect(records.find(({ kind }) => kind === 'summary')?.values).toMatchObject({
      down: 1,
      back: 1,
    });
    expect(records.every(({ ended }) => ended !== undefined)).toBe(true);
  });

  test('a single outage is told as it is', () => {
    const lives = { 1: { silent: [[1_000, 90_000]] }, 2: {} } as const;
    expect(tell({ lives, answers })).toEqual(['30060 loud down 1']);
  });

  test('a fleet that is down as a whole is sure to be so only when its clock is beyond doubt', () => {
    const lives = many(50, () => ({ silent: [[1_000, 90_000]] }));
    expect(loud({ lives, answers })).toEqual(['30120 loud down 50 in ']);
  });

  test('servers that report late on waking are none', () => {
    const lives = many(50, () => ({ silent: [[18, 30_030]] }));
    expect(tell({ lives, answers })).toEqual([]);
  });

  test('a closed page that is opened again tells the same', () => {
    const lives = { ...many(5, () => ({ silent: [[1_000, 90_000]] })), 6: {} };
    expect(loud({ lives, answers, reload: 30_000 })).toEqual(['30060 loud down 5 in ']);
  });
});

describe('a flapping server', () => {
  /** Down for 80 s of every 200. */
  const flaps = (times: number) =>
    every(200, 0, (times - 1) * 200).map((at) => [at, at + 80] as const);

  test('is one message, and then a digest an hour; an hour after its last outage it is over', () => {
    const lives = { 1: { silent: flaps(25) } };
    const { log, records } = playAlerts({ lives, answers: every(2, -10, 9_000) });
    expect(log.filter((line) => line.includes('loud'))).toEqual([
      '60 loud down 1',
      '80 loud down 1 over',
      '260 loud down 1',
      '280 loud down 1 over',
      '460 loud flapping 1',
      '4060 loud flapping 1',
      '7660 loud flapping 1',
    ]);
    const flapping = records.find(({ kind }) => kind === 'flapping');
    expect(flapping?.values).toMatchObject({ times: 25 });
    expect(flapping?.ended).toBe(dashboardTime(4_800 + 3_600));
  });

  test('that stays down is told of as down', () => {
    const lives = { 1: { silent: [...flaps(4), [800, 2_000] as const] } };
    expect(loud({ lives, answers: every(2, -10, 2_100) }).slice(4)).toEqual([
      '460 loud flapping 1',
      '1400 loud down 1',
      '2000 loud down 1 over',
    ]);
  });
});

describe('muted', () => {
  const lives = { 1: { tag: 'Asia', silent: [[10, 200]] }, 2: { silent: [[10, 200]] } } as const;
  const answers = every(2, 0, 300);
  const wall = (at: number) => dashboardTime(at);

  test.each<[string, Play['mutes'], string[]]>([
    ['a server', [{ scope: { by: 'server', id: 1 }, until: undefined }], ['2']],
    ['a tag', [{ scope: { by: 'tag', tag: 'Asia' }, until: undefined }], ['2']],
    ['everything', [{ scope: { by: 'fleet' }, until: undefined }], []],
    ['until a time that is over', [{ scope: { by: 'fleet' }, until: wall(30) }], ['1', '2']],
    ['until a time to come', [{ scope: { by: 'fleet' }, until: wall(90) }], []],
  ])('%s', (_, mutes, expected) => {
    const log = loud({ lives, answers, mutes: mutes ?? [] });
    expect(log.filter((line) => !line.endsWith('over')).map((line) => line.slice(-1))).toEqual(
      expected,
    );
  });

  test('outages are in the list all the same, and their end is not told either', () => {
    const mutes = [{ scope: { by: 'fleet' }, until: wall(90) }] as const;
    const { log, records } = playAlerts({ lives, answers, mutes });
    expect(log.filter((line) => line.includes('loud'))).toEqual([]);
    expect(records.map(({ hush, ended }) => [hush, ended])).toEqual([
      ['muted', wall(200)],
      ['muted', wall(200)],
    ]);
  });
});

describe('in the quiet hours', () => {
  const quiet = (at: number) => at >= 50 && at < 1_000;
  const answers = every(2, 0, 1_200);

  test('nothing is told, and at their end all of it in one message', () => {
    const lives = { 1: { silent: [[10, 2_000]] }, 2: { silent: [[300, 500]] }, 3: {} } as const;
    const { log, records } = playAlerts({ lives, answers, quiet });
    expect(log.filter((line) => line.includes('loud'))).toEqual(['1000 loud summary 1,2']);
    expect(records.find(({ kind }) => kind === 'summary')?.values).toMatchObject({
      down: 2,
      back: 1,
      why: 'quiet',
    });
  });

  test('a single outage that goes on is told at their end as it is', () => {
    expect(loud({ lives: { 1: { silent: [[10, 1_100]] } }, answers, quiet })).toEqual([
      '1000 loud down 1',
      '1100 loud down 1 over',
    ]);
  });

  test('a single outage that is over stands in the list', () => {
    const { log, records } = playAlerts({ lives: { 1: { silent: [[10, 300]] } }, answers, quiet });
    expect(log.filter((line) => line.includes('loud'))).toEqual([]);
    expect(records).toMatchObject([{ kind: 'down', ended: dashboardTime(300) }]);
  });
});
