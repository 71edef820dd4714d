import { describe, expect, it } from 'vitest';
import { judgeRequest } from './allow-list';

const LIST = '/api/v1/server/list';
const DETAILS = '/api/v1/server/details';

function upstreamPath(target: string) {
  const decision = judgeRequest('GET', target);
  return decision.ok ? decision.upstreamPath : decision.status;
}

describe('what may reach the dashboard', () => {
  it.each([
    ['the list of all servers', LIST, LIST],
    ['the details of all servers', DETAILS, DETAILS],
    ['the list of a tag', `${LIST}?tag=web`, `${LIST}?tag=web`],
    ['the details of a tag', `${DETAILS}?tag=web`, `${DETAILS}?tag=web`],
    ['the details of one id', `${DETAILS}?id=7`, `${DETAILS}?id=7`],
    ['ids in the order asked, doubles too', `${DETAILS}?id=3,1,3`, `${DETAILS}?id=3,1,3`],
    ['ids whose commas are encoded', `${DETAILS}?id=1%2C2`, `${DETAILS}?id=1,2`],
    ['the monitors of a server', '/api/v1/monitor/12', '/api/v1/monitor/12'],
    [
      'an id of twenty digits',
      `${DETAILS}?id=${'9'.repeat(20)}`,
      `${DETAILS}?id=${'9'.repeat(20)}`,
    ],
    ['an empty tag, which means all servers', `${LIST}?tag=`, LIST],
    ['a tag without a value, which means the same', `${LIST}?tag`, LIST],
    ['an empty query', `${LIST}?`, LIST],
    ['a tag with a plus, which is a space', `${LIST}?tag=a+b`, `${LIST}?tag=a%20b`],
    ['a tag with an encoded plus', `${LIST}?tag=a%2Bb`, `${LIST}?tag=a%2Bb`],
    ['a tag that looks like a second parameter', `${LIST}?tag=a%26id=1`, `${LIST}?tag=a%26id%3D1`],
    ['a tag in Chinese', `${LIST}?tag=%E9%A6%99%E6%B8%AF`, `${LIST}?tag=%E9%A6%99%E6%B8%AF`],
    ['a tag that looks like a path', `${LIST}?tag=../..`, `${LIST}?tag=..%2F..`],
    ['a tag that needs no encoding, written in full', `${LIST}?tag=%77eb`, `${LIST}?tag=web`],
    [
      'a tag of 256 characters outside the basic plane',
      `${LIST}?tag=${encodeURIComponent('🚀'.repeat(256))}`,
      `${LIST}?tag=${encodeURIComponent('🚀'.repeat(256))}`,
    ],
  ])('lets %s through', (_, target, expected) => {
    expect(upstreamPath(target)).toBe(expected);
  });

  it('lets 2,000 ids through and refuses one more', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, index) => index).join(',');
    expect(upstreamPath(`${DETAILS}?id=${ids(2_000)}`)).toBe(`${DETAILS}?id=${ids(2_000)}`);
    expect(upstreamPath(`${DETAILS}?id=${ids(2_001)}`)).toBe(400);
  });
});

describe('what never reaches the dashboard', () => {
  it.each([
    ['the call that registers a server', '/api/v1/server/register', 404],
    ['the bare prefix', '/api', 404],
    ['a trailing slash', `${LIST}/`, 404],
    ['a doubled slash', '/api//v1/server/list', 404],
    ['a leading doubled slash', '//api/v1/server/list', 404],
    ['dot segments that lead back', '/api/v1/x/../server/list', 404],
    ['dot segments that lead out', `${LIST}/../../../../admin`, 404],
    ['encoded dot segments', '/api/v1/%2e%2e/v1/server/list', 404],
    ['an encoded slash', '/api/v1/server%2flist', 404],
    ['an encoded letter', '/api/v1/server/%6cist', 404],
    ['an encoded null', `${LIST}%00`, 404],
    ['a path in capitals', '/API/v1/server/list', 404],
    ['a path parameter', `${LIST};x=1`, 404],
    ['a fragment after the path', `${LIST}#x`, 404],
    ['a backslash', '/api\\v1\\server\\list', 404],
    ['a line break after the path', `${LIST}\n`, 404],
    ['an absolute-form target', `http://other.example${LIST}`, 400],
    ['an asterisk-form target', '*', 400],
    ['an empty target', '', 400],
    ['a monitor without an id', '/api/v1/monitor/', 404],
    ['a monitor of letters', '/api/v1/monitor/x', 404],
    ['a monitor of 21 digits', `/api/v1/monitor/${'1'.repeat(21)}`, 404],
    ['a monitor of other digits', '/api/v1/monitor/١', 404],
    ['a monitor with a query', '/api/v1/monitor/1?tag=a', 400],
    ['ids on the list', `${LIST}?id=1`, 400],
    ['a tag and ids together', `${DETAILS}?tag=a&id=1`, 400],
    ['ids and an empty tag together', `${DETAILS}?id=1&tag=`, 400],
    ['a tag given twice', `${LIST}?tag=a&tag=b`, 400],
    ['a dangling separator', `${LIST}?tag=a&`, 400],
    ['an unknown parameter', `${LIST}?debug=1`, 400],
    ['a parameter in capitals', `${LIST}?TAG=a`, 400],
    ['a parameter whose name is encoded', `${LIST}?%74ag=a`, 400],
    ['a parameter without a name', `${LIST}?=a`, 400],
    ['a second question mark', `${LIST}??tag=a`, 400],
    ['a fragment in the query', `${LIST}?tag=a#b`, 400],
    ['a backslash in the query', `${LIST}?tag=a\\b`, 400],
    ['raw bytes in the query', `${LIST}?tag=\u00e9`, 400],
    ['a half percent sign', `${LIST}?tag=%`, 400],
    ['an encoding of no digits', `${LIST}?tag=%zz`, 400],
    ['an encoding of no character', `${LIST}?tag=%ff`, 400],
    ['a tag of 257 characters', `${LIST}?tag=${'a'.repeat(257)}`, 400],
    ['empty ids', `${DETAILS}?id=`, 400],
    ['ids with an empty place', `${DETAILS}?id=1,,2`, 400],
    ['a negative id', `${DETAILS}?id=-1`, 400],
    ['an id of 21 digits', `${DETAILS}?id=${'1'.repeat(21)}`, 400],
    ['an id with a space', `${DETAILS}?id=1,+2`, 400],
    ['an id with a line break', `${DETAILS}?id=1%0a`, 400],
  ])('refuses %s', (_, target, status) => {
    expect(upstreamPath(target)).toBe(status);
  });

  it.each(['HEAD', 'OPTIONS', 'POST', 'PUT', 'DELETE', 'PATCH', 'TRACE', 'get'])(
    'refuses the method %s, on known and unknown addresses',
    (method) => {
      expect(judgeRequest(method, LIST)).toMatchObject({ ok: false, status: 405 });
      expect(judgeRequest(method, '/api/x')).toMatchObject({ ok: false, status: 405 });
    },
  );
});
