import { describe, expect, test } from 'vitest';
import { host, metrics, server } from '../../testing/build';
import { type Incident, incidentKey, newBoot, outageOf, richer, watchBoot } from './incidents';

interface Report {
  readonly at?: number;
  readonly uptime?: number;
  readonly bootTime?: number;
  readonly trafficIn?: number;
  readonly trafficOut?: number;
}

function report({ at = 1_000, uptime, bootTime, trafficIn, trafficOut }: Report) {
  return server({
    lastReport: at,
    metrics: metrics({ uptime, trafficIn, trafficOut }),
    host: host({ bootTime }),
  });
}

/** What a row of reports tells. */
function told(reports: readonly Report[]) {
  const boot = newBoot();
  return reports.flatMap((one) => watchBoot(boot, report(one)) ?? []);
}

describe('reports tell that something began anew', () => {
  test.each<[string, readonly Report[], readonly unknown[]]>([
    ['not the first', [{ uptime: 5 }], []],
    ['not as long as the uptime grows', [{ uptime: 5 }, { uptime: 9 }, { uptime: 9 }], []],
    [
      'a reboot where the uptime falls, at the boot',
      [{ uptime: 900 }, { at: 2_000, uptime: 20 }],
      [{ kind: 'reboot', at: 1_980 }],
    ],
    ['nothing where it slips by a second', [{ uptime: 900 }, { uptime: 898 }], []],
    [
      'a reboot where the boot time rises',
      [{ bootTime: 500 }, { bootTime: 1_500 }],
      [{ kind: 'reboot', at: 1_500 }],
    ],
    ['nothing where the boot time wavers', [{ bootTime: 500 }, { bootTime: 530 }], []],
    [
      'a reboot once, although the boot time comes later',
      [
        { at: 1_000, uptime: 900, bootTime: 100 },
        { at: 2_000, uptime: 20, bootTime: 100 },
        { at: 2_060, uptime: 80, bootTime: 1_978 },
      ],
      [{ kind: 'reboot', at: 1_980 }],
    ],
    [
      'two reboots in a row',
      [{ uptime: 900 }, { at: 2_000, uptime: 20 }, { at: 2_100, uptime: 8 }],
      [
        { kind: 'reboot', at: 1_980 },
        { kind: 'reboot', at: 2_092 },
      ],
    ],
    [
      'a reset where a counter falls without a reboot',
      [
        { uptime: 900, trafficIn: 50, trafficOut: 9 },
        { at: 1_002, uptime: 902, trafficIn: 50, trafficOut: 3 },
      ],
      [{ kind: 'reset', at: 1_002 }],
    ],
    [
      'no reset beside a reboot',
      [
        { uptime: 900, trafficIn: 50 },
        { at: 2_000, uptime: 20, trafficIn: 0 },
      ],
      [{ kind: 'reboot', at: 1_980 }],
    ],
    [
      'nothing of what is unknown for a while',
      [{ uptime: 900, trafficIn: 50 }, {}, { uptime: 950, trafficIn: 60 }],
      [],
    ],
  ])('%s', (_, reports, expected) => {
    expect(told(reports)).toEqual(expected);
  });
});

describe('of two records of one incident the richer stays', () => {
  const open: Incident = outageOf(
    { id: 1, from: 100, to: undefined, endSeen: false },
    { name: 'one', tag: 'lab' },
  );
  const unseen: Incident = { ...open, to: 900 };
  const seen: Incident = { ...open, to: 200, endSeen: true };

  test.each<[string, Incident, Incident, Incident]>([
    ['an end over none', open, unseen, unseen],
    ['an end that was seen over one that was not', unseen, seen, seen],
    ['an end that was seen over none', open, seen, seen],
  ])('%s, whichever comes first', (_, a, b, expected) => {
    expect(richer(a, b)).toBe(expected);
    expect(richer(b, a)).toBe(expected);
    expect(incidentKey(a)).toEqual(incidentKey(b));
  });

  test('of two ends that nobody saw the earlier is nearer', () => {
    const earlier: Incident = { ...unseen, to: 500 };
    expect(richer(unseen, earlier)).toBe(earlier);
    expect(richer(earlier, unseen)).toBe(earlier);
  });
});
