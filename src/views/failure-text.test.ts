import { beforeAll, expect, test } from 'vitest';
import type { Failure } from '../api/failure';
import type { Session } from '../api/request';
import { activate, loadLaterTexts } from '../i18n';
import { failureText, failureWord } from './failure-text';

beforeAll(() => activate('en').then(loadLaterTexts));

const unreachable = (reason: string): Failure => ({ kind: 'dashboard-unreachable', reason });
const status = (code: number): Failure => ({ kind: 'http-status', status: code });
const instead = (code: number): Failure => ({ kind: 'proxy-missing', status: code });

test.each<[Failure, RegExp, string]>([
  [{ kind: 'proxy-unreachable' }, /own server can't be reached: check/, 'proxy-unreachable'],
  [{ kind: 'proxy-timeout' }, /own server did not answer in time/, 'proxy-timeout'],
  [instead(0), /login in front of this page/, 'proxy-missing: redirect'],
  [instead(401), /login in front of this page/, 'proxy-missing: HTTP 401'],
  [instead(503), /gateway in front of this page/, 'proxy-missing: HTTP 503'],
  [instead(200), /Something else answered/, 'proxy-missing: HTTP 200'],
  [unreachable('dns'), /nobody knows its name/, 'dashboard-unreachable: dns'],
  [unreachable('refused'), /nothing answers at its address/, 'dashboard-unreachable: refused'],
  [unreachable('tls'), /no secure connection/, 'dashboard-unreachable: tls'],
  [unreachable('reset'), /closed without an answer/, 'dashboard-unreachable: reset'],
  [unreachable('odd'), /check its address/, 'dashboard-unreachable: odd'],
  [{ kind: 'timeout' }, /dashboard did not answer in time/, 'timeout'],
  [{ kind: 'redirect' }, /sends visitors elsewhere/, 'redirect'],
  [{ kind: 'too-large' }, /too large/, 'too-large'],
  [status(401), /login of its own/, 'http-status: HTTP 401'],
  [status(403), /login of its own/, 'http-status: HTTP 403'],
  [status(404), /no Nezha dashboard at this address/, 'http-status: HTTP 404'],
  [status(502), /gateway in front of the dashboard/, 'http-status: HTTP 502'],
  [status(524), /gateway in front of the dashboard/, 'http-status: HTTP 524'],
  [status(429), /too many/, 'http-status: HTTP 429'],
  [status(500), /answers with an error/, 'http-status: HTTP 500'],
  [{ kind: 'not-data' }, /a page instead of data/, 'not-data'],
  [{ kind: 'newer-dashboard' }, /newer generation/, 'newer-dashboard'],
  [{ kind: 'bad-answer', detail: 'json' }, /can't be understood/, 'bad-answer: json'],
])('%o has a sentence that says what to do, and its word apart', (failure, sentence, word) => {
  const text = failureText(failure);
  expect(text).toMatch(sentence);
  // What is wrong: what to do. One sentence.
  expect(text).toMatch(/^[^:.]+: [^:]+\.$/);
  expect(failureWord(failure)).toBe(word);
});

test.each<[Session['kind'], RegExp]>([
  ['token', /refused this token/],
  ['cookie', /does not know a login of yours/],
  ['none', /asks for a token or login/],
])('a refused session of kind %s', (by, sentence) => {
  expect(failureText({ kind: 'refused' }, by)).toMatch(sentence);
});
