import { expect, test } from 'vitest';
import type { AlertRecord } from '../../../domain/alerts/record';
import type { LogEntry } from '../../../domain/history/event-log';
import { historyFileSchema } from './format';
import { logCsv, logJson } from './log-file';

const START = Date.parse('2026-11-23T10:00:00Z') / 1000;

const ALERT: AlertRecord = {
  id: 'down/1',
  kind: 'down',
  at: START,
  told: START + 900,
  ended: START + 850,
  ids: [1, 2],
  names: ['=one', 'two'],
  hush: 'summed',
  values: {},
};

const LOG: readonly LogEntry[] = [
  { kind: 'alerted', at: ALERT.told, alert: ALERT },
  { kind: 'unwatched', at: START + 500, to: START + 800 },
  { kind: 'restart', at: START + 402, from: START + 400 },
  { kind: 'reboot', id: 2, name: '=HYPERLINK("x")', tag: '@home', at: START + 300 },
  { kind: 'outage', id: 2, name: '+1', tag: '-', at: START + 200 },
  { kind: 'outage', id: 1, name: 'one', tag: 'Asia', at: START, to: START + 100, endSeen: true },
  { kind: 'unwatched', at: START - 50, to: START },
];

test('a log is a table whose cells no spreadsheet runs', async () => {
  const text = await logCsv(LOG, ({ names }) => `=2 are back: ${names.join()}`).text();
  expect(text.replace('\uFEFF', '').split('\r\n')).toEqual([
    'kind,from,to,seconds,end_watched,server,name,tag,told,hushed,text',
    `alerted,2026-11-23T10:00:00.000Z,2026-11-23T10:14:10.000Z,850,,1 2,"'=one, two",,2026-11-23T10:15:00.000Z,summed,"'=2 are back: =one,two"`,
    'unwatched,2026-11-23T10:08:20.000Z,2026-11-23T10:13:20.000Z,300,,,,,,,',
    'restart,2026-11-23T10:06:40.000Z,2026-11-23T10:06:42.000Z,2,,,,,,,',
    `reboot,2026-11-23T10:05:00.000Z,,,,2,"'=HYPERLINK(""x"")",'@home,,,`,
    `outage,2026-11-23T10:03:20.000Z,,,,2,'+1,'-,,,`,
    'outage,2026-11-23T10:00:00.000Z,2026-11-23T10:01:40.000Z,100,true,1,one,Asia,,,',
    'unwatched,2026-11-23T09:59:10.000Z,2026-11-23T10:00:00.000Z,50,,,,,,,',
    '',
  ]);
});

test('a log is a file that can be imported, with all that it shows', async () => {
  const raw = JSON.parse(await logJson(LOG, START + 1_000).text());
  const file = historyFileSchema.parse(raw);
  expect(file).toMatchObject({ from: START - 50, to: START + 1_000, blocks: [] });
  expect(file.incidents).toEqual(LOG.filter((one) => 'id' in one));
  expect(file.restarts).toEqual([{ from: START + 400, to: START + 402 }]);
  expect(raw.alerts).toEqual([ALERT]);
  expect(raw.unwatched).toEqual([START - 50, START, START + 500, START + 800]);
});
