import type { Context } from 'hono';
import { judgeRequest } from './allow-list';
import { chooseEncoding } from './compression';
import { credentialOf } from './credential';
import { errorBody, UpstreamFailure } from './failure';
import type { AppEnv } from './request-context';
import type { Answer, Upstream } from './upstream';

export interface ApiOptions {
  upstream: Upstream;
  /** The name of the dashboard's session cookie. */
  cookieName: string;
}

/**
 * Answers a request under `/api`: from the dashboard where the call is allowed, else a JSON refusal.
 *
 * @param target the request target as on the wire, without the base path
 */
export async function answerApi(
  c: Context<AppEnv>,
  options: ApiOptions,
  target: string,
): Promise<Response> {
  c.header('Cache-Control', 'no-store');
  const decision = judgeRequest(c.req.method, target);
  if (!decision.ok) {
    if (decision.status === 405) c.header('Allow', 'GET');
    return c.json(errorBody(decision.code, decision.message), decision.status);
  }
  if (c.req.header('sec-fetch-site') === 'cross-site') {
    return c.json(errorBody('cross_site', 'Pages of other sites may not call this.'), 403);
  }
  const credential = credentialOf(
    c.req.header('authorization'),
    c.req.header('cookie'),
    options.cookieName,
  );
  const { signal } = c.req.raw;
  try {
    const answer = await options.upstream.ask(decision.upstreamPath, credential, signal);
    return await passOn(c, answer);
  } catch (error) {
    if (signal.aborted) return new Response(null, { status: 499 });
    if (!(error instanceof UpstreamFailure)) throw error;
    return c.json(errorBody(error.code, error.message, error.reason), error.status);
  }
}

/** Status, date and body are the dashboard's; every other header is ours. */
async function passOn(c: Context<AppEnv>, answer: Answer): Promise<Response> {
  const { encoding, bytes } = await answer.body(chooseEncoding(c.req.header('accept-encoding')));
  // Without a date of the dashboard there must be none: ours would pass for its clock.
  if (answer.date === undefined && c.env?.outgoing !== undefined) c.env.outgoing.sendDate = false;
  return new Response(bytes, {
    status: answer.status,
    headers: {
      'cache-control': 'no-store',
      'content-type': 'application/json; charset=utf-8',
      'content-length': String(bytes.byteLength),
      vary: 'Accept-Encoding, Authorization, Cookie',
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      ...(answer.date === undefined ? {} : { date: answer.date }),
    },
  });
}
