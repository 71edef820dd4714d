import { expect, it } from 'vitest';
import { reachesApi } from './target';

it.each([
  ['the plain path', '/api/v1/server/list'],
  ['the bare prefix', '/api'],
  ['a longer word', '/apiary'],
  ['capitals', '/Api/v1'],
  ['an encoded letter', '/%61pi/v1'],
  ['a letter encoded twice', '/%2561pi/v1'],
  ['a letter encoded five times', '/%25252561pi/v1'],
  ['more encodings than anyone needs', `/%${'25'.repeat(20)}61pi`],
  ['an encoded slash before it', '/%2fapi/v1'],
  ['doubled slashes', '//api/v1'],
  ['a backslash', '/\\api'],
  ['a dot segment', '/./api'],
  ['segments that lead back', '/wall/../api/v1'],
  ['encoded segments that lead back', '/wall/%2e%2e/api/v1'],
  ['segments that lead out again', '/api/../wall'],
  ['an absolute form', 'http://other.example/api/v1'],
])('sees the API behind %s', (_, target) => {
  expect(reachesApi(target)).toBe(true);
});

it.each(['/', '/wall', '/server/7', '/assets/api.js', '/?next=/api', '/x/api', '/ap', '/%E0%A4'])(
  'leaves %s to the page',
  (target) => {
    expect(reachesApi(target)).toBe(false);
  },
);
