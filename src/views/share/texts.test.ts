import { beforeEach, describe, expect, test } from 'vitest';
import { newFleetMemory, receiveSnapshot, type WatchedServer } from '../../domain/fleet';
import { activate, fmt, type Language, loadLaterTexts } from '../../i18n';
import { dashboardTime, host, metrics, server, snapshot } from '../../testing/build';
import { fleetText, tagText } from './fleet-text';
import { serverText } from './server-text';
import { SHARE_LINK_MAX, telegramLink } from './share-link';

const LANGUAGE_LIST: readonly Language[] = ['en', 'zh-CN', 'zh-TW', 'ja'];
const GIB = 2 ** 30;
const NOW = dashboardTime(0);
const LIMITS = {
  onlineSeconds: 10,
  lateSeconds: 30,
  restartPatienceSeconds: 120,
  healthyAge: { min: -2, max: 10 },
  clockDoubtSeconds: 60,
  vouchSeconds: 90,
};
const OPTIONS = { dashboardNow: NOW, addresses: false };

const whole = server({
  id: 7,
  name: 'seoul-relay',
  tag: 'Asia',
  lastReport: NOW - 3,
  addresses: { ipv4: '192.0.2.7', ipv6: '2001:db8::7' },
  host: host({
    architecture: 'arm64',
    memoryTotal: 16 * GIB,
    swapTotal: 4 * GIB,
    diskTotal: 2 * 1024 * GIB,
  }),
  metrics: metrics({
    cpu: 17.33,
    load1: 5.234,
    load5: 4.873,
    load15: 3.993,
    memoryUsed: 8 * GIB,
    swapUsed: 0.5 * GIB,
    diskUsed: 1024 * GIB,
    speedIn: 10_806,
    speedOut: 5_303,
    trafficIn: 2_710_273_234,
    trafficOut: 695_454_765,
  }),
});
const down = server({ id: 2, name: 'lab\n\u202enode', lastReport: NOW - 840, host: host() });
const never = server({ id: 3, name: '', tag: 'Asia' });

const fleet = receiveSnapshot(
  undefined,
  newFleetMemory(),
  snapshot(0, [whole, down, never]),
  LIMITS,
);

function watched(id: number): WatchedServer {
  const found = fleet.servers.get(id);
  if (found === undefined) throw new Error(`no server ${id}`);
  return found;
}

async function speak(language: Language): Promise<void> {
  await activate(language);
  await loadLaterTexts();
}

beforeEach(() => speak('en'));

describe('a server in the viewer’s language', () => {
  test.each<[Language, string[], string]>([
    [
      'en',
      [
        'seoul-relay (#7) · online',
        'Tag: Asia',
        'CPU: 17 % [arm64]',
        'Load: 5.23 / 4.87 / 3.99',
        'Memory: 50 % [8 / 16 GiB]',
        'Swap: 13 % [0.5 / 4 GiB]',
        'Disk: 50 % [1 / 2 TiB]',
        'Speed: ↓ 10.6 ↑ 5.2 KiB/s',
        'Traffic since boot: ↓ 2.5 GiB ↑ 663 MiB',
      ],
      'Last report: ',
    ],
    [
      'zh-CN',
      [
        'seoul-relay (#7) · 在线',
        '分组：Asia',
        'CPU：17 % [arm64]',
        '负载：5.23 / 4.87 / 3.99',
        '内存：50 % [8 / 16 GiB]',
        '交换：13 % [0.5 / 4 GiB]',
        '硬盘：50 % [1 / 2 TiB]',
        '速度：↓ 10.6 ↑ 5.2 KiB/s',
        '开机以来的流量：↓ 2.5 GiB ↑ 663 MiB',
      ],
      '最后上报：',
    ],
    [
      'zh-TW',
      [
        'seoul-relay (#7) · 線上',
        '分組：Asia',
        'CPU：17 % [arm64]',
        '負載：5.23 / 4.87 / 3.99',
        '記憶體：50 % [8 / 16 GiB]',
        '置換：13 % [0.5 / 4 GiB]',
        '硬碟：50 % [1 / 2 TiB]',
        '速度：↓ 10.6 ↑ 5.2 KiB/s',
        '開機以來的流量：↓ 2.5 GiB ↑ 663 MiB',
      ],
      '最後回報：',
    ],
    [
      'ja',
      [
        'seoul-relay (#7) · オンライン',
        'タグ：Asia',
        'CPU：17 % [arm64]',
        '負荷：5.23 / 4.87 / 3.99',
        'メモリ：50 % [8 / 16 GiB]',
        'スワップ：13 % [0.5 / 4 GiB]',
        'ディスク：50 % [1 / 2 TiB]',
        '速度：↓ 10.6 ↑ 5.2 KiB/s',
        '起動後の通信量：↓ 2.5 GiB ↑ 663 MiB',
      ],
      '最終報告：',
    ],
  ])('%s', async (language, lines, reported) => {
    await speak(language);
    const time = `${reported}${fmt().moment(NOW - 3)}`;
    expect(serverText(watched(7), OPTIONS).split('\n')).toEqual([...lines, time]);
  });
});

describe('a tag and the fleet', () => {
  test.each<[Language, string[], string[]]>([
    [
      'en',
      ['Asia · 1 / 2 online', '#3 · never reported', '#7 seoul-relay · online', 'As of: '],
      [
        'Status · 3 servers',
        '1 online · 1 down · 1 never reported',
        'Speed: ↓ 10.6 ↑ 5.2 KiB/s',
        'Asia: 1 / 2 online',
        'Untagged: 0 / 1 online',
        '#2 lab node · down 14 min',
        'As of: ',
      ],
    ],
    [
      'zh-CN',
      ['Asia · 1 / 2 在线', '#3 · 从未上报', '#7 seoul-relay · 在线', '时间：'],
      [
        'Status · 3 台服务器',
        '1 在线 · 1 离线 · 1 从未上报',
        '速度：↓ 10.6 ↑ 5.2 KiB/s',
        'Asia：1 / 2 在线',
        '未分组：0 / 1 在线',
        '#2 lab node · 离线 14分钟',
        '时间：',
      ],
    ],
    [
      'zh-TW',
      ['Asia · 1 / 2 線上', '#3 · 從未回報', '#7 seoul-relay · 線上', '時間：'],
      [
        'Status · 3 台伺服器',
        '1 線上 · 1 離線 · 1 從未回報',
        '速度：↓ 10.6 ↑ 5.2 KiB/s',
        'Asia：1 / 2 線上',
        '未分組：0 / 1 線上',
        '#2 lab node · 離線 14 分鐘',
        '時間：',
      ],
    ],
    [
      'ja',
      ['Asia · 1 / 2 オンライン', '#3 · 報告なし', '#7 seoul-relay · オンライン', '時刻：'],
      [
        'Status · 3 台',
        '1 オンライン · 1 ダウン · 1 報告なし',
        '速度：↓ 10.6 ↑ 5.2 KiB/s',
        'Asia：1 / 2 オンライン',
        'タグなし：0 / 1 オンライン',
        '#2 lab node · ダウン 14 分',
        '時刻：',
      ],
    ],
  ])('%s', async (language, tag, whole) => {
    await speak(language);
    const timed = (lines: string[]) => `${lines.join('\n')}${fmt().moment(NOW)}`;
    expect(tagText(fleet, 'Asia', OPTIONS)).toBe(timed(tag));
    expect(fleetText(fleet, 'Status', OPTIONS)).toBe(timed(whole));
  });
});

describe('what is not known', () => {
  test('a server never seen has a name and a state, and no zeros', () => {
    expect(serverText(watched(3), OPTIONS)).toBe('#3 · never reported\nTag: Asia');
  });

  test('a machine without swap says so; half a load average keeps its places', () => {
    const bare = {
      ...watched(7),
      server: {
        ...whole,
        host: host({ swapTotal: 0 }),
        metrics: metrics({ cpu: 3, load1: 0.5, load15: 0.25 }),
      },
    };
    const lines = serverText(bare, OPTIONS).split('\n');
    expect(lines).toContain('CPU: 3 %');
    expect(lines).toContain('Load: 0.50 / – / 0.25');
    expect(lines).toContain('Swap: none');
    expect(lines.some((line) => /Memory|Disk|Speed|Traffic/.test(line))).toBe(false);
  });
});

test('addresses are there when they are asked for, and never in the fleet’s summary', () => {
  const asked = { ...OPTIONS, addresses: true };
  expect(serverText(watched(7), asked)).toContain('Addresses: 192.0.2.7, 2001:db8::7');
  expect(tagText(fleet, 'Asia', asked)).toContain('#7 seoul-relay · online · 192.0.2.7');
  for (const text of [
    serverText(watched(7), OPTIONS),
    tagText(fleet, 'Asia', OPTIONS),
    fleetText(fleet, 'Status', asked),
  ]) {
    expect(text).not.toMatch(/192\.0\.2|2001:db8/);
  }
});

describe('a link to Telegram', () => {
  const textOf = (link: string) => {
    const { origin, pathname, searchParams } = new URL(link);
    expect([origin, pathname, [...searchParams.keys()]]).toEqual([
      'https://t.me',
      '/share/url',
      ['url', 'text'],
    ]);
    return `${searchParams.get('url')}\n${searchParams.get('text')}`;
  };
  const rows = (row: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${row} ${index}`).join('\n');

  test('carries a short text whole, with its signs', () => {
    const text = 'R&D + one (#1)\nCPU: 17 % [arm64], 1/2 %2F';
    expect(textOf(telegramLink(text))).toBe(text);
    expect(telegramLink(text)).not.toMatch(/\+|\s/);
  });

  test.each(LANGUAGE_LIST)('carries a server whole in %s', async (language) => {
    await speak(language);
    const text = serverText(watched(7), { ...OPTIONS, addresses: true });
    expect(textOf(telegramLink(text))).toBe(text);
  });

  test.each([
    ['a long text', rows('#1 tokyo-web · online', 500)],
    ['letters that take much room', rows('#1 東京のサーバー · オンライン', 500)],
  ])('drops the last lines of %s, and says so', (_, text) => {
    const link = telegramLink(text);
    const carried = textOf(link);
    expect(link.length).toBeLessThanOrEqual(SHARE_LINK_MAX);
    expect(link.length).toBeGreaterThan(SHARE_LINK_MAX - 200);
    expect(carried.endsWith('\n…')).toBe(true);
    expect(text.startsWith(carried.slice(0, -2))).toBe(true);
  });

  test('cuts lines that are too long between two letters, and keeps the rest', () => {
    const link = telegramLink(`${'🟢'.repeat(3_000)} (#1)\nCPU: 17 %`);
    expect(link.length).toBeLessThanOrEqual(SHARE_LINK_MAX);
    expect(textOf(link)).toBe(`${'🟢'.repeat(80)}…\nCPU: 17 %`);
  });
});
