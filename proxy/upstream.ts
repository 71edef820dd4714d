import { Agent, request } from 'undici';
import { type EncodedBody, type Encoding, encodable } from './compression';
import { connectionFailure, isReset } from './connection-errors';
import type { Credential } from './credential';
import { failure, UpstreamFailure } from './failure';
import { assertJsonAnswer } from './judge-answer';
import { createSingleFlight } from './single-flight';
import { readCapped, unpack } from './upstream-body';

/** A dashboard's JSON answer. Shared by all who asked the same, so its body is compressed once. */
export interface Answer {
  status: number;
  /** The dashboard's `Date` header; the page judges ages by it. */
  date: string | undefined;
  body: (wanted: Encoding) => Promise<EncodedBody>;
}

export interface Upstream {
  /**
   * Asks the dashboard.
   *
   * @param path path and query, already judged by the allow-list
   * @param signal aborts when this client has gone
   * @throws UpstreamFailure, or the signal's reason
   */
  ask(path: string, credential: Credential | undefined, signal: AbortSignal): Promise<Answer>;
  /** Drops all connections. */
  close(): Promise<void>;
}

export interface UpstreamOptions {
  /** The dashboard's address without a trailing slash; may carry a path. */
  url: string;
  /** The limit (ms) for a whole exchange, from the name's look-up to the last byte. */
  timeoutMs?: number;
  /** The largest answer (bytes) that is taken in. */
  maxBytes?: number;
}

/** Opens the way to one dashboard: keep-alive connections, limits, and shared requests. */
export function createUpstream(options: UpstreamOptions): Upstream {
  const { url, timeoutMs = 10_000, maxBytes = 32 * 1024 * 1024 } = options;
  const agent = new Agent({
    // The exchange as a whole has its limit below; these would only cut in with other names.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: { timeout: timeoutMs * 2 },
    keepAliveTimeout: 20_000,
    // Node's default gives each address 250 ms, too little for a dashboard on another continent.
    autoSelectFamilyAttemptTimeout: 1_000,
  });
  let connections = 0;
  agent.on('connect', () => {
    connections += 1;
  });
  const join = createSingleFlight<Answer>();

  async function send(path: string, credential: Credential | undefined, signal: AbortSignal) {
    const before = connections;
    const headers = {
      accept: 'application/json',
      'user-agent': 'nezha-status',
      ...(credential === undefined ? {} : { [credential.header]: credential.value }),
    };
    const attempt = () => request(url + path, { dispatcher: agent, headers, signal });
    try {
      return await attempt();
    } catch (error) {
      // A kept connection may be closed by the other side in the moment it is used again: that
      // says nothing about the dashboard, so a fresh one is tried once.
      if (!signal.aborted && connections === before && isReset(error)) return attempt();
      throw error;
    }
  }

  async function exchange(
    path: string,
    credential: Credential | undefined,
    signal: AbortSignal,
  ): Promise<Answer> {
    const raw = await send(path, credential, signal).catch((error: unknown) => {
      throw connectionFailure(error);
    });
    if (raw.statusCode >= 300 && raw.statusCode < 400) throw failure('upstream_redirect');
    if (Number(raw.headers['content-length']) > maxBytes) throw failure('upstream_too_large');
    const received = await readCapped(raw.body, maxBytes).catch((error: unknown) => {
      throw error instanceof UpstreamFailure ? error : failure('upstream_broken');
    });
    const body = await unpack(received, single(raw.headers['content-encoding']), maxBytes);
    assertJsonAnswer(raw.statusCode, single(raw.headers['content-type']), body);
    const { date } = raw.headers;
    return { status: raw.statusCode, date: single(date), body: encodable(body) };
  }

  return {
    ask: (path, credential, signal) =>
      join(JSON.stringify([path, credential]), signal, (shared) =>
        withinTime(timeoutMs, shared, (limited) => exchange(path, credential, limited)),
      ),
    close: () => agent.destroy(),
  };
}

/** Runs an exchange under its time limit; whatever is left of it afterwards is torn down. */
async function withinTime<T>(
  timeoutMs: number,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const cancel = () => controller.abort(signal.reason);
  signal.addEventListener('abort', cancel, { once: true });
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    controller.abort();
  }, timeoutMs);
  try {
    return await run(controller.signal);
  } catch (error) {
    throw late ? failure('upstream_timeout') : error;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
    controller.abort();
  }
}

function single(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}
