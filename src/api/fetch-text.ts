import { ApiError } from './failure';

export interface FetchOptions {
  readonly fetch: typeof fetch;
  /** The page gives up after this long, ms. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** An answer that has come in whole: plain data, so that one tab can hand it to another. */
export interface TextAnswer {
  readonly status: number;
  /** Whether the status is one of success. */
  readonly ok: boolean;
  /** Its headers' content type and date; empty where it has none. */
  readonly type: string;
  readonly date: string;
  readonly text: string;
}

/**
 * Fetches an address of our own origin and reads the answer to its end, whatever its status.
 * @throws {ApiError} proxy-unreachable, proxy-timeout, or proxy-missing for a redirect
 * @throws {DOMException} AbortError when `signal` was aborted
 */
export async function fetchText(
  path: string,
  headers: Readonly<Record<string, string>>,
  { fetch, timeout, signal }: FetchOptions,
): Promise<TextAnswer> {
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal.addEventListener('abort', abort);
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    controller.abort();
  }, timeout);
  try {
    const response = await fetch(path, {
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      signal: controller.signal,
    });
    // Our proxy never redirects: a login in front of the page has taken its place.
    if (response.type === 'opaqueredirect')
      throw new ApiError({ kind: 'proxy-missing', status: 0 });
    const { status, ok } = response;
    const header = (name: string) => response.headers.get(name) ?? '';
    return {
      status,
      ok,
      type: header('content-type'),
      date: header('date'),
      text: await response.text(),
    };
  } catch (thrown) {
    if (thrown instanceof ApiError) throw thrown;
    signal.throwIfAborted();
    throw new ApiError({ kind: timedOut ? 'proxy-timeout' : 'proxy-unreachable' });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}
