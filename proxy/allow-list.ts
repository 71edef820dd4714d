import { normaliseQuery } from './query';
import { pathOf, queryOf } from './target';

export type Decision =
  | { ok: true; upstreamPath: string }
  | {
      ok: false;
      status: 400 | 404 | 405;
      code: 'bad_request' | 'not_found' | 'method_not_allowed';
      message: string;
    };

/** The only calls that ever reach a dashboard, with the parameters of each. All of them read. */
const CALLS = [
  { path: /^\/api\/v1\/server\/list$/, parameters: ['tag'] },
  { path: /^\/api\/v1\/server\/details$/, parameters: ['tag', 'id'] },
  { path: /^\/api\/v1\/monitor\/\d{1,20}$/, parameters: [] },
] as const;

/**
 * Decides about a request under `/api`.
 *
 * @param method the HTTP method, upper case
 * @param target the request target as on the wire (see `target.ts`)
 * @returns the path with query to ask the dashboard for, or the refusal; the path is matched
 *   literally, so an encoded, doubled or dotted spelling of an allowed path is not found
 */
export function judgeRequest(method: string, target: string): Decision {
  if (method !== 'GET') {
    return {
      ok: false,
      status: 405,
      code: 'method_not_allowed',
      message: 'Only GET is allowed here.',
    };
  }
  if (!target.startsWith('/')) {
    return badRequest('The request target must be a path.');
  }
  const path = pathOf(target);
  const call = CALLS.find((candidate) => candidate.path.test(path));
  if (call === undefined) {
    return { ok: false, status: 404, code: 'not_found', message: 'No such address in this API.' };
  }
  const query = normaliseQuery(queryOf(target), call.parameters);
  return query.ok ? { ok: true, upstreamPath: path + query.query } : badRequest(query.message);
}

function badRequest(message: string): Decision {
  return { ok: false, status: 400, code: 'bad_request', message };
}
