import { expect, it } from 'vitest';
import { assertJsonAnswer } from './judge-answer';

function verdict(status: number, contentType: string | undefined, body: string): string {
  try {
    assertJsonAnswer(status, contentType, Buffer.from(body));
    return 'passes';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  }
}

it.each([
  ['JSON', 200, 'application/json; charset=utf-8', '{}', 'passes'],
  ['JSON in capitals', 200, 'Application/JSON', '[]', 'passes'],
  ['a JSON dialect', 404, 'application/problem+json', '{}', 'passes'],
  ['a JSON error', 500, 'application/json', '{}', 'passes'],
  ['JSON without a type', 200, undefined, ' {}', 'passes'],
  ['JSON behind a byte order mark', 200, undefined, '\ufeff{}', 'passes'],
  ['text without a type', 200, undefined, 'hello', 'upstream_not_json'],
  ['a type that only begins like JSON', 200, 'application/json5', '{}', 'upstream_not_json'],
  ['a status without a body', 205, 'application/json', '{}', 'upstream_not_json'],
  ['an empty error', 500, 'application/json', '', 'upstream_status'],
  ['a status that is none', 999, 'application/json', '{}', 'upstream_status'],
])('%s', (_, status, type, body, expected) => {
  expect(verdict(status, type, body)).toBe(expected);
});
