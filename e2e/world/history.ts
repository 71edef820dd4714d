import type { Page } from '@playwright/test';
import { HISTORY } from '../../src/config';
import type { AlertRecord } from '../../src/domain/alerts/record';
import { newAvailability } from '../../src/domain/history/availability';
import { addToSlot, type Block, isEmpty } from '../../src/domain/history/block';
import { type Incident, incidentKey } from '../../src/domain/history/incidents';
import { without } from '../../src/domain/history/spans';
import { blockFor, DAY, HOUR, TIERS, type Tier } from '../../src/domain/history/tiers';
import { newSeries, push } from '../../src/domain/series';
import { chunkChanges } from '../../src/state/history/chunks';
import { createMemoryRecords } from '../../src/state/history/memory-records';
import { type Change, sortable } from '../../src/state/history/records';
import { toRowsRecord } from '../../src/state/history/rows-record';
import { toSeenRecord } from '../../src/state/history/seen-record';
import { row, type Sample } from '../../src/testing/levels';
import { writeRecords } from './records';
import type { Site } from './site';

const MINUTE = 60;

/**
 * What an earlier visit has seen of one server, in 30 days: time that nobody watched, outages and reboots, in the last
 * ten minutes, the last hour, the last day and before. Times are seconds before `now`.
 */
const UNWATCHED = [
  [31 * DAY, 28 * DAY],
  [19 * DAY, 16.5 * DAY],
  [9 * HOUR, 7 * HOUR],
  [35 * MINUTE, 27 * MINUTE],
  [230, 150],
] as const;
const DOWN = [
  [12 * DAY, 11.4 * DAY],
  [14 * HOUR, 13.2 * HOUR],
  [18 * MINUTE, 15 * MINUTE],
] as const;
/** The dashboard was started anew: while nobody watched, and within an outage. */
const RESTARTS = [
  [9 * HOUR, 7 * HOUR],
  [14 * HOUR - 62, 14 * HOUR - 60],
] as const;
const REBOOTS = [6 * DAY, 13.2 * HOUR, 15 * MINUTE, 400] as const;

/**
 * Fills the browser's database with a past of one server, up to `now` (unix seconds). The page must be connected.
 * @param beside others whose past is kept in the same records
 */
export async function fillHistory(
  page: Page,
  site: Site,
  id: number,
  now: number,
  beside: readonly number[] = [],
): Promise<void> {
  const changes = await pastOf(id, now, beside);
  await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  // The page leaves its own history first, so that nothing writes over this one.
  await page.goto(`${site.url}/config.json`);
  await writeRecords(page, changes);
}

/** Stores what an earlier visit alerted of: an outage that is over, and one that was muted. */
export async function fillAlerts(page: Page, now: number): Promise<void> {
  const about = { kind: 'down', names: ['fra-db-primary'], ids: [1], values: {} } as const;
  const over = { ...about, id: 'one', at: now - 1_080, told: now - 895, ended: now - 900 };
  const at = now - 14 * HOUR;
  const hushed = { ...about, id: 'two', at, told: at + 60, ended: at + 0.8 * HOUR } as const;
  const records: readonly AlertRecord[] = [over, { ...hushed, hush: 'muted' }];
  await page.evaluate(
    (stored) => {
      localStorage.setItem('nezha-status:alerts:e2e', stored);
    },
    JSON.stringify({ version: 1, seenUntil: now, records }),
  );
}

/** As many incidents of a month as are kept, of some servers. */
export function allIncidents(ids: readonly number[], now: number): readonly Change[] {
  const apart = Math.floor((30 * DAY) / HISTORY.incidents);
  return Array.from({ length: HISTORY.incidents }, (_, index) =>
    incidentChange({
      id: ids[index % ids.length] ?? 1,
      name: 'fra-db-primary',
      tag: 'EU',
      kind: 'reboot',
      at: now - (index + 1) * apart,
    }),
  );
}

function incidentChange(value: Incident): Change {
  const [at, server, kind] = incidentKey(value);
  return { store: 'incidents', key: [sortable(at), sortable(server), kind].join('/'), value };
}

/** A past of some servers, up to `now` (unix seconds), as the page would have written it. */
export async function pastOf(
  id: number,
  now: number,
  beside: readonly number[],
): Promise<readonly Change[]> {
  const spans = (list: readonly (readonly [number, number])[]) =>
    list.flatMap(([from, to]) => [now - from, now - to]);
  const watched = without([now - 30 * DAY, now - 5], spans(UNWATCHED));
  const down = spans(DOWN);
  const up = (time: number, one = id) =>
    isIn(watched, time) && !isIn(down, time) ? sampleAt(one, time) : undefined;
  const ended = [id, ...beside].flatMap((one) => {
    const own = (time: number) => up(time, one);
    const closed = [
      ...blocks('minutes', now - DAY, now, own),
      ...blocks('quarters', now - 30 * DAY, now, own),
    ];
    return closed.map((block) => ({ id: one, closed: block }));
  });
  const series = newSeries(620);
  let before = now;
  for (let time = now - 600; time < now - 5; time += 2) {
    const sample = up(time);
    if (sample === undefined) continue;
    push(series, time, row(sample), time - before > 5);
    before = time;
  }
  const seen = { since: now - 30 * DAY, down, unsure: [], silence: undefined };
  const availability = { ...newAvailability(), watched, servers: new Map([[id, seen]]) };
  const restarts = RESTARTS.map(([from, to]) => ({ from: now - from, to: now - to }));
  const about = { id, name: 'fra-db-primary', tag: 'EU' };
  const incidents: Incident[] = [
    ...DOWN.map(([from, to]) => {
      return { ...about, kind: 'outage', at: now - from, to: now - to, endSeen: true } as const;
    }),
    ...REBOOTS.map((at) => ({ ...about, kind: 'reboot', at: now - at }) as const),
  ];
  return [
    ...(await chunkChanges(createMemoryRecords(), ended)),
    { store: 'open', key: 'seen', value: toSeenRecord(availability, new Map(), restarts) },
    {
      store: 'rows',
      // Before what the page has written down itself: rows are read in the order of their keys.
      key: sortable(now - 300),
      value: await toRowsRecord(new Map([[id, series]]), () => 0),
    },
    ...incidents.map(incidentChange),
  ];
}

function blocks(
  tier: Tier,
  from: number,
  to: number,
  sample: (time: number) => Sample | undefined,
): { readonly tier: Tier; readonly block: Block }[] {
  const { span, step } = TIERS[tier];
  const made = [];
  for (let start = Math.floor(from / span) * span; start < to; start += span) {
    const block = blockFor(tier, start);
    for (let slot = 0; slot < block.counts.length; slot += 1) {
      const time = start + slot * step;
      const mean = time + step < to ? sample(time + step / 2) : undefined;
      if (mean === undefined) continue;
      addToSlot(block, slot, { count: 30, means: row(mean), maxima: row(peakOf(mean)) });
    }
    if (!isEmpty(block)) made.push({ tier, block });
  }
  return made;
}

/** The largest values of a slot with these means: what moves fast is far above its mean. */
function peakOf(sample: Sample): Sample {
  const above = (value: number | undefined, times: number) => value && value * times;
  return {
    ...sample,
    cpu: above(sample.cpu, 1.4),
    gpu: above(sample.gpu, 1.3),
    memory: above(sample.memory, 1.04),
    in: above(sample.in, 1.5),
    out: above(sample.out, 1.3),
    load1: above(sample.load1, 1.4),
    tcp: above(sample.tcp, 1.2),
    temperature: above(sample.temperature, 1.05),
  };
}

/** A day's rhythm with some noise, the same for the same time. */
function sampleAt(id: number, time: number): Sample {
  const day = Math.sin(((time % DAY) / DAY) * 2 * Math.PI);
  const noise = (scale: number) => {
    const at = time / scale + id;
    return (Math.sin(at) + Math.sin(at * 2.71 + 1) + Math.sin(at * 7.3 + 2)) / 3;
  };
  const cpu = 38 + 16 * day + 12 * noise(37);
  return {
    cpu,
    memory: 38 + 4 * day + 2 * noise(300),
    swap: 11 + noise(900),
    disk: 24 + ((time / DAY) % 30) * 0.1,
    in: 2 ** 20 * (2.4 + 1.6 * day + 1.4 * noise(23)),
    out: 2 ** 20 * (1.1 + 0.3 * day + 0.6 * noise(31)),
    load1: Math.max(0, 0.9 + 0.5 * day + 0.5 * noise(29)),
    load5: 0.9 + 0.5 * day + 0.2 * noise(90),
    load15: 0.9 + 0.5 * day + 0.08 * noise(200),
    tcp: 190 + 60 * day + 30 * noise(41),
    udp: 70 + 8 * noise(60),
    processes: 437 + 12 * noise(120),
    temperature: 52 + 6 * day + 3 * noise(50),
    gpu: Math.max(0, 31 + 22 * day + 18 * noise(44)),
  };
}

function isIn(spans: readonly number[], time: number): boolean {
  return spans.some((from, at) => at % 2 === 0 && time >= from && time < (spans[at + 1] ?? 0));
}
