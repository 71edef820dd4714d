import { runtimeConfigSchema } from '../../contract/config';
import { ApiError, type Failure, isGateway } from './failure';
import { type FetchOptions, fetchText } from './fetch-text';

/** What must be well for the board to be live, in the order in which one needs the other. */
export const CHECKS = ['proxy', 'dashboard', 'nezha', 'credential', 'data'] as const;

export type Check = (typeof CHECKS)[number];

/** Which check a failed question to the dashboard means; those before it are good. */
export function failedCheck(failure: Failure): Check {
  switch (failure.kind) {
    case 'proxy-unreachable':
    case 'proxy-timeout':
    case 'proxy-missing':
      return 'proxy';
    case 'dashboard-unreachable':
    case 'timeout':
      return 'dashboard';
    case 'http-status':
      return isGateway(failure.status) ? 'dashboard' : 'nezha';
    case 'refused':
      return 'credential';
    default:
      return 'nezha';
  }
}

/**
 * Asks whether the page's own proxy answers, and in its own words.
 * @param base where the proxy stands, with a trailing slash
 * @throws {ApiError} proxy-unreachable, proxy-timeout or proxy-missing
 */
export async function probeProxy(base: string, options: FetchOptions): Promise<void> {
  await probeHealth(base, options);
  await expectAnswer(`${base}config.json`, isConfig, options);
}

/** The same without the settings: whether the page could be had from there now. */
export function probeHealth(base: string, options: FetchOptions): Promise<void> {
  return expectAnswer(`${base}healthz`, (text) => text.trim() === 'ok', options);
}

async function expectAnswer(
  path: string,
  isOurs: (text: string) => boolean,
  options: FetchOptions,
): Promise<void> {
  const { ok, status, text } = await fetchText(path, {}, options);
  if (ok && isOurs(text)) return;
  throw new ApiError({ kind: 'proxy-missing', status });
}

/** The schema forgives every field; what is no object is no configuration at all. */
function isConfig(text: string): boolean {
  try {
    return runtimeConfigSchema.safeParse(JSON.parse(text)).success;
  } catch {
    return false;
  }
}
