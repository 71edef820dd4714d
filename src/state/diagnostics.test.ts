import { expect, test } from 'vitest';
import { runtimeConfigSchema } from '../../contract/config';
import type { Failure } from '../api/failure';
import { STATUS } from '../config';
import { newFleetMemory, receiveSnapshot } from '../domain/fleet';
import { dashboardTime, instant, server, snapshot } from '../testing/build';
import { type DiagnosticsInput, writeDiagnostics } from './diagnostics';
import { DEFAULT_PREFERENCES } from './preferences';

/** Whatever must not leave the page is called so here. */
const SECRET = 'secret';

const config = runtimeConfigSchema.parse({
  title: `${SECRET}-title`,
  dashboardKey: `${SECRET}-key`,
  build: 'abc123',
  brand: {
    accent: '#2563eb',
    footer: `${SECRET} footer`,
    links: [{ label: SECRET, url: `https://${SECRET}.example` }],
  },
});
const limits = { ...STATUS, ...config.thresholds };

const fleet = receiveSnapshot(
  undefined,
  newFleetMemory(),
  snapshot(0, [
    server({ id: 1, name: `${SECRET}-name`, tag: `${SECRET}-tag`, lastReport: dashboardTime(0) }),
    server({ id: 2, addresses: { ipv4: `${SECRET}.4`, ipv6: `${SECRET}:6` } }),
  ]),
  limits,
);

const INPUT: DiagnosticsInput = {
  browser: {
    userAgent: 'Mozilla/5.0 (test)',
    languages: ['ja', 'en'],
    screen: '390x844@3',
    protocol: 'http:',
    secureContext: false,
    online: true,
  },
  config,
  preferences: { ...DEFAULT_PREFERENCES, pollSeconds: 5, collapsed: [`${SECRET}-tag`] },
  thresholds: config.thresholds,
  language: 'ja',
  feed: 'live',
  poll: {
    lastGood: { at: instant(0), roundTrip: 12.6 },
    failure: undefined,
    failuresInARow: 0,
    askedAt: undefined,
    refused: false,
    pace: 5_000,
    saving: false,
  },
  fleet,
  kept: false,
  history: {
    fleeting: 'full',
    damaged: 1,
    dropped: 2,
    reach: { minutes: 86_400, quarters: 2_592_000 },
    incidents: 3,
    watchedSeconds: 60.4,
  },
};

const withFailure = (failure: Failure): DiagnosticsInput => ({
  ...INPUT,
  poll: { ...INPUT.poll, failure, failuresInARow: 3 },
});

test.each([
  'build: abc123',
  'browser: Mozilla/5.0 (test)',
  'screen: 390x844@3',
  'storage=refused or full',
  'language: ja (chosen auto; browser ja, en)',
  'feed: live',
  'poll: every 5s (own 5, deployment 2) round trip 13ms',
  'last failure: none',
  'servers: 2 (online 1, late 0, down 0, never 1, known 0) in 2 groups, 0 unreadable',
  'history: in the page (full) minutes=86400s quarters=2592000s watched=60s of 24h incidents=3 damaged=1 dropped=2',
  'brand: accent #2563eb, footer, 1 links',
])('it says “%s”', (words) => {
  expect(writeDiagnostics(INPUT)).toContain(words);
});

test.each<[Failure, string]>([
  [{ kind: 'http-status', status: 403 }, 'http-status 403, 3 in a row'],
  [{ kind: 'dashboard-unreachable', reason: 'dns' }, 'dashboard-unreachable dns, 3 in a row'],
  [{ kind: 'dashboard-unreachable', reason: `at ${SECRET}.example` }, 'unreachable, 3 in a row'],
  [{ kind: 'bad-answer', detail: SECRET }, 'bad-answer, 3 in a row'],
])('a failure is named: %o', (failure, words) => {
  const text = writeDiagnostics(withFailure(failure));
  expect(text).toContain(words);
  expect(text).not.toContain(SECRET);
});

test('before the first answer it says so', () => {
  const text = writeDiagnostics({ ...INPUT, fleet: undefined, history: undefined });
  expect(text).toContain('servers: no answer yet');
  expect(text).toContain('history: not loaded');
});

test('no name, tag, address, title or key is in it', () => {
  expect(writeDiagnostics(INPUT)).not.toContain(SECRET);
});
