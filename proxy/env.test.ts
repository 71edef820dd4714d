import { describe, expect, it } from 'vitest';
import { parseEnv } from './env';

function settingsOf(env: Record<string, string>) {
  const result = parseEnv(env);
  return result.ok ? result.settings : result.message;
}

it('has a default for everything but the dashboard', () => {
  expect(settingsOf({})).toEqual({
    PORT: 4173,
    BASE_PATH: '/',
    HOST: 'localhost',
    NEZHA_COOKIE: 'nezha-dashboard',
    STATUS_TITLE: 'Fleet status',
    STATUS_POLL_SECONDS: 2,
    STATUS_ONLINE_SECONDS: 10,
    STATUS_LATE_SECONDS: 30,
    STATUS_WARN_PERCENT: 75,
    STATUS_CRITICAL_PERCENT: 90,
    STATUS_FOOTER_LINKS: [],
    STATUS_KNOWN: [],
    STATUS_ANNOUNCEMENT: '',
    FRAME_ANCESTORS: "'self'",
    DEMO_SEED: 1,
  });
});

it('takes an empty variable for an unset one', () => {
  expect(settingsOf({ PORT: '', NEZHA_URL: ' ', STATUS_TITLE: '' })).toEqual(settingsOf({}));
});

describe('what is taken', () => {
  it.each([
    ['PORT', '0', 0],
    ['PORT', '65535', 65_535],
    ['HOST', '0.0.0.0', '0.0.0.0'],
    ['HOST', '::', '::'],
    ['NEZHA_URL', 'https://example.com', 'https://example.com'],
    ['NEZHA_URL', 'https://example.com/', 'https://example.com'],
    ['NEZHA_URL', 'HTTP://Example.com:8008/a/b//', 'http://example.com:8008/a/b'],
    ['NEZHA_URL', 'http://[::1]:8008', 'http://[::1]:8008'],
    ['NEZHA_COOKIE', 'my_session', 'my_session'],
    ['STATUS_TITLE', ' Home ', 'Home'],
    ['STATUS_POLL_SECONDS', '1.5', 1.5],
    ['STATUS_KNOWN', '7 planned', [{ id: 7, kind: 'planned', note: '', until: undefined }]],
    [
      'STATUS_KNOWN',
      '7 planned 2026-01-31 New disks | 12 abandoned Sold in 2024 | 3 planned 2026-01-31T18:00Z',
      [
        { id: 7, kind: 'planned', note: 'New disks', until: 1_769_817_600 },
        { id: 12, kind: 'abandoned', note: 'Sold in 2024', until: undefined },
        { id: 3, kind: 'planned', note: '', until: 1_769_882_400 },
      ],
    ],
    ['STATUS_ANNOUNCEMENT', ' Cables move at six ', 'Cables move at six'],
    ['FRAME_ANCESTORS', "'none'", "'none'"],
    ['FRAME_ANCESTORS', 'self https://a.example:8443', "'self' https://a.example:8443"],
    ['FRAME_ANCESTORS', 'http://[::1]:3000', 'http://[::1]:3000'],
    ['DEMO_SERVERS', '500', 500],
    ['DEMO_SEED', '7', 7],
  ])('%s=%s', (name, value, expected) => {
    expect(settingsOf({ [name]: value })).toMatchObject({ [name]: expected });
  });
});

const URL_SENTENCE =
  'NEZHA_URL takes the http(s) address of a dashboard, such as https://example.com/nezha, without user, password, query or #.';
const FRAME_SENTENCE =
  "FRAME_ANCESTORS takes 'self', 'none', or http(s) origins separated by spaces, such as 'self' https://example.com.";

const KNOWN_SENTENCE =
  'STATUS_KNOWN takes servers as "id planned|abandoned", each with an end such as 2026-01-31 or 2026-01-31T18:00Z and a note of at most 200 characters where wanted, separated by " | ".';

describe('what is refused, with one sentence', () => {
  it.each([
    ['PORT', 'http', 'PORT takes a whole number from 0 to 65535.'],
    ['PORT', '65536', 'PORT takes a whole number from 0 to 65535.'],
    ['PORT', '-1', 'PORT takes a whole number from 0 to 65535.'],
    ['PORT', '80.5', 'PORT takes a whole number from 0 to 65535.'],
    [
      'HOST',
      'http://localhost',
      'HOST takes a host name or an IP address, such as localhost or 0.0.0.0.',
    ],
    ['NEZHA_URL', 'example.com', URL_SENTENCE],
    ['NEZHA_URL', 'ftp://example.com', URL_SENTENCE],
    ['NEZHA_URL', 'https://', URL_SENTENCE],
    ['NEZHA_URL', 'https:example.com', URL_SENTENCE],
    ['NEZHA_URL', 'https://me:pw@example.com', URL_SENTENCE],
    ['NEZHA_URL', 'https://example.com/?x=1', URL_SENTENCE],
    ['NEZHA_URL', 'https://example.com/?', URL_SENTENCE],
    ['NEZHA_URL', 'https://example.com/#', URL_SENTENCE],
    ['NEZHA_URL', 'https://example.com/a b', URL_SENTENCE],
    ['NEZHA_COOKIE', 'a=b', "NEZHA_COOKIE takes a cookie's name: letters, digits, - and _."],
    ['NEZHA_COOKIE', 'a;b', "NEZHA_COOKIE takes a cookie's name: letters, digits, - and _."],
    ['STATUS_TITLE', 'x'.repeat(81), 'STATUS_TITLE takes a title of at most 80 characters.'],
    ['STATUS_POLL_SECONDS', '0.5', 'STATUS_POLL_SECONDS takes a number from 1 to 60 seconds.'],
    ['STATUS_POLL_SECONDS', '61', 'STATUS_POLL_SECONDS takes a number from 1 to 60 seconds.'],
    ['STATUS_POLL_SECONDS', '1e1', 'STATUS_POLL_SECONDS takes a number from 1 to 60 seconds.'],
    ['STATUS_ONLINE_SECONDS', '0', 'STATUS_ONLINE_SECONDS takes a number from 1 to 86400 seconds.'],
    [
      'STATUS_LATE_SECONDS',
      '10',
      'STATUS_LATE_SECONDS takes a number above STATUS_ONLINE_SECONDS (10).',
    ],
    ['STATUS_WARN_PERCENT', '101', 'STATUS_WARN_PERCENT takes a number from 1 to 100 percent.'],
    [
      'STATUS_CRITICAL_PERCENT',
      '60',
      'STATUS_CRITICAL_PERCENT takes a number above STATUS_WARN_PERCENT (75).',
    ],
    ['STATUS_KNOWN', '7', KNOWN_SENTENCE],
    ['STATUS_KNOWN', '7 broken', KNOWN_SENTENCE],
    ['STATUS_KNOWN', 'hk-edge planned', KNOWN_SENTENCE],
    ['STATUS_KNOWN', '7 planned 2026-13-01', KNOWN_SENTENCE],
    ['STATUS_KNOWN', '7 planned | soon', KNOWN_SENTENCE],
    ['FRAME_ANCESTORS', "'self'; script-src *", FRAME_SENTENCE],
    ['FRAME_ANCESTORS', "'self'\nx: y", FRAME_SENTENCE],
    ['FRAME_ANCESTORS', "'none' https://a.example", FRAME_SENTENCE],
    ['FRAME_ANCESTORS', '*', FRAME_SENTENCE],
    ['FRAME_ANCESTORS', 'https://a.example/path', FRAME_SENTENCE],
    ['FRAME_ANCESTORS', "'unsafe-inline'", FRAME_SENTENCE],
    ['DEMO_SERVERS', '0', 'DEMO_SERVERS takes a whole number from 1 to 10000.'],
    ['DEMO_SEED', 'x', 'DEMO_SEED takes a whole number from 0 to 4294967295.'],
  ])('%s=%j', (name, value, sentence) => {
    expect(settingsOf({ [name]: value })).toBe(sentence);
  });

  it('never repeats the value, which may hold a password', () => {
    expect(settingsOf({ NEZHA_URL: 'https://me:hunter2@example.com' })).not.toContain('hunter2');
  });
});
