import { type ProxyError, proxyErrorSchema } from '../../contract/proxy-error';
import { ApiError, type Failure } from './failure';
import { type FetchOptions, fetchText, type TextAnswer } from './fetch-text';
import { envelopeSchema, newerGenerationSchema } from './schema';

/** How the page proves who it is: a token, the dashboard's login cookie, or nothing (the proxy may hold the token). */
export type Session =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'cookie' }
  | { readonly kind: 'none' };

/** A good answer: the envelope's result, unparsed, and the dashboard's time in unix seconds. */
export interface Answer {
  readonly rawResult: unknown;
  readonly dashboardNow: number;
}

export interface RequestOptions extends FetchOptions {
  readonly session: Session;
}

/**
 * Asks our own origin's proxy for one path of the dashboard's API.
 * @throws {ApiError} named by `Failure`
 * @throws {DOMException} AbortError when `signal` was aborted
 */
export async function request(path: string, options: RequestOptions): Promise<Answer> {
  return readAnswer(await requestText(path, options));
}

/**
 * Asks the same, and leaves the answer unread.
 * @throws {ApiError} proxy-unreachable, proxy-timeout, or proxy-missing for a redirect
 * @throws {DOMException} AbortError when `signal` was aborted
 */
export function requestText(path: string, options: RequestOptions): Promise<TextAnswer> {
  const { session } = options;
  const headers = session.kind === 'token' ? { Authorization: session.token } : {};
  return fetchText(path, headers, options);
}

/**
 * Reads the envelope of an answer, whoever asked for it.
 * @throws {ApiError} named by `Failure`
 */
export function readAnswer({ status, ok, type, date, text }: TextAnswer): Answer {
  const json = parseJson(text);
  if (json === undefined) {
    if (ok && /\bjson\b/i.test(type)) throw badAnswer('json');
    throw new ApiError({ kind: 'proxy-missing', status });
  }
  const proxyError = proxyErrorSchema.safeParse(json.value);
  if (proxyError.success) throw new ApiError(fromProxy(proxyError.data));
  const envelope = envelopeSchema.safeParse(json.value);
  if (!envelope.success) {
    // The newer generation answers these paths with 404 and an error of its own shape.
    if (status === 404 && newerGenerationSchema.safeParse(json.value).success) {
      throw new ApiError({ kind: 'newer-dashboard' });
    }
    if (!ok) throw new ApiError({ kind: 'http-status', status });
    throw badAnswer('envelope');
  }
  const { code, result } = envelope.data;
  if (code === 403) throw new ApiError({ kind: 'refused' });
  if (!ok) throw new ApiError({ kind: 'http-status', status });
  if (code !== 0) throw badAnswer(`code ${code}`);
  const answeredAt = Date.parse(date);
  if (Number.isNaN(answeredAt)) throw badAnswer('no Date header');
  return { rawResult: result, dashboardNow: Math.floor(answeredAt / 1000) };
}

function badAnswer(detail: string): ApiError {
  return new ApiError({ kind: 'bad-answer', detail });
}

function parseJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function fromProxy({ error }: ProxyError): Failure {
  switch (error.code) {
    case 'upstream_unreachable':
      return { kind: 'dashboard-unreachable', reason: error.reason ?? 'unknown' };
    case 'upstream_timeout':
      return { kind: 'timeout' };
    case 'upstream_redirect':
      return { kind: 'redirect' };
    case 'upstream_too_large':
      return { kind: 'too-large' };
    case 'upstream_status':
      return { kind: 'http-status', status: Number(error.reason ?? 0) };
    case 'upstream_not_json':
      return { kind: 'not-data' };
    default:
      return { kind: 'bad-answer', detail: error.code };
  }
}
