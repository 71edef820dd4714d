import { type RuntimeConfig, runtimeConfigSchema } from '../../contract/config';
import { KEPT_CONFIG_AFTER_MS } from '../config';
import { readStored, removeStored, writeStored } from '../lib/storage';
import type { Environment } from './environment';

type Kept = Pick<Environment, 'local'>;

/**
 * Asks the proxy for the page's settings, and does not wait for them long where an earlier answer is kept. Where there
 * is neither (a static deploy has none): the defaults.
 * @param base where the proxy stands, with a trailing slash
 * @param onOther runs where an answer comes after all, and names another dashboard than the kept one
 */
export async function loadRuntimeConfig(
  base: string,
  environment: Kept & Pick<Environment, 'fetch'>,
  onOther: () => void,
): Promise<RuntimeConfig> {
  const kept = readStored(environment.local, keyOf(base), runtimeConfigSchema);
  const asked = ask(`${base}config.json`, environment.fetch);
  if (kept === undefined) return (await asked) ?? runtimeConfigSchema.parse({});
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, KEPT_CONFIG_AFTER_MS, undefined);
  });
  const first = await Promise.race([asked, late]);
  if (first !== undefined) return first;
  void asked.then((config) => {
    if (config === undefined) return;
    keepRuntimeConfig(base, environment, config);
    if (config.dashboardKey !== kept.dashboardKey) onOther();
  });
  return kept;
}

/** Keeps the settings for a visit without a network; undefined: forgets them. */
export function keepRuntimeConfig(
  base: string,
  { local }: Kept,
  config: RuntimeConfig | undefined,
): void {
  if (config === undefined) removeStored(local, keyOf(base));
  else writeStored(local, keyOf(base), config);
}

/** Under one origin there may be several of these pages. */
function keyOf(base: string): string {
  return `nezha-status:config:${base}`;
}

async function ask(url: string, fetcher: typeof fetch): Promise<RuntimeConfig | undefined> {
  try {
    const response = await fetcher(url, { cache: 'no-store' });
    const rawConfig: unknown = response.ok ? await response.json() : undefined;
    const config = runtimeConfigSchema.safeParse(rawConfig);
    return config.data;
  } catch {
    // No proxy, no network, no JSON: the poll will say so in its own words.
    return undefined;
  }
}
