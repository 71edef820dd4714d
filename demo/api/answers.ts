import { createBodyWriter } from './body';

/** Writes the answers' envelopes, dated by the dashboard's clock. */
export interface Answers {
  /** `result` is JSON text. */
  success(result: string): Response;
  /** The items of the result, each as JSON text. */
  successList(items: readonly (() => string)[]): Response;
  refused(): Response;
  failure(status: 400 | 403 | 404, message: string): Response;
  notFoundPage(): Response;
}

const NOT_FOUND_PAGE =
  '<!DOCTYPE html>\n<html lang="en-US"><head><title>404</title></head><body>404</body></html>\n';

const SUCCESS = '{"code":0,"message":"success","result":';

/** Answers as the dashboard sends them at `now` (ms). */
export function createAnswers(now: number): Answers {
  const respond = (status: number, type: string, content: BodyInit, more = {}) =>
    new Response(content, {
      status,
      headers: {
        'content-type': `${type}; charset=utf-8`,
        date: new Date(now).toUTCString(),
        ...more,
      },
    });
  const json = (status: number, content: BodyInit, more = {}) =>
    respond(status, 'application/json', content, more);
  return {
    success: (result) => json(200, `${SUCCESS}${result}}`),
    successList(items) {
      const writer = createBodyWriter();
      writer.write(`${SUCCESS}[`);
      items.forEach((item, i) => {
        writer.write(i === 0 ? item() : `,${item()}`);
      });
      writer.write(']}');
      const { body, length } = writer.end();
      return json(200, body, { 'content-length': String(length) });
    },
    // A refusal has HTTP status 200: so does the real one.
    refused: () => json(200, '{"code":403,"message":"访问此接口需要认证"}'),
    failure: (status, message) => json(status, `{"code":${status},"message":"${message}"}`),
    notFoundPage: () => respond(404, 'text/html', NOT_FOUND_PAGE),
  };
}
