import type { Encoder } from './encode';

/** Writes the answers' envelopes, dated by the dashboard's clock. */
export interface Answers {
  /** `result` is JSON text in pieces. */
  success(result: readonly string[]): Response;
  refused(): Response;
  failure(status: 400 | 403 | 404, message: string): Response;
  notFoundPage(): Response;
}

const NOT_FOUND_PAGE =
  '<!DOCTYPE html>\n<html lang="en-US"><head><title>404</title></head><body>404</body></html>\n';

const SUCCESS = '{"code":0,"message":"success","result":';

/** Answers as the dashboard sends them at `now` (ms). */
export function createAnswers(now: number, encode: Encoder): Answers {
  const respond = (status: number, type: string, body: BodyInit) =>
    new Response(body, {
      status,
      headers: { 'content-type': `${type}; charset=utf-8`, date: new Date(now).toUTCString() },
    });
  const json = (status: number, body: BodyInit) => respond(status, 'application/json', body);
  return {
    success: (result) => json(200, encode([SUCCESS, ...result, '}'])),
    // A refusal has HTTP status 200: so does the real one.
    refused: () => json(200, '{"code":403,"message":"访问此接口需要认证"}'),
    failure: (status, message) => json(status, `{"code":${status},"message":"${message}"}`),
    notFoundPage: () => respond(404, 'text/html', NOT_FOUND_PAGE),
  };
}

/** The pieces of a JSON array. */
export function jsonArray(items: readonly string[]): string[] {
  return ['[', ...items.map((item, i) => (i === 0 ? item : `,${item}`)), ']'];
}
