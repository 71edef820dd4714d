import { type RuntimeConfig, runtimeConfigSchema } from '../../contract/config';
import { KEPT_CONFIG_AFTER_MS, SETTINGS_RETRY_MS } from '../config';
import { readStored, removeStored, writeStored } from '../lib/storage';
import type { Environment } from './environment';

type Kept = Pick<Environment, 'local'>;

/** In the place of the settings: there are none here, or nobody answers. */
type NoConfig = 'none' | 'away';

/**
 * Asks the proxy for the page's settings, and does not wait for them long where an earlier answer is kept. Where there
 * is neither (a static deploy has none): the defaults. Where nobody attends the page it waits for whoever can tell.
 * @param base where the proxy stands, with a trailing slash
 * @param onOther runs where an answer comes after all, and names another dashboard than the kept one
 */
export async function loadRuntimeConfig(
  base: string,
  environment: Kept & Pick<Environment, 'fetch' | 'unattended'>,
  onOther: () => void,
): Promise<RuntimeConfig> {
  const kept = readStored(environment.local, keyOf(base), runtimeConfigSchema);
  const ask = () => askRuntimeConfig(base, environment.fetch);
  const asked = ask();
  if (kept === undefined) {
    let told = await asked;
    while (told === 'away' && environment.unattended()) {
      await new Promise((resolve) => setTimeout(resolve, SETTINGS_RETRY_MS));
      told = await ask();
    }
    return typeof told === 'object' ? told : runtimeConfigSchema.parse({});
  }
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, KEPT_CONFIG_AFTER_MS, undefined);
  });
  const first = await Promise.race([asked, late]);
  if (typeof first === 'object') return first;
  void asked.then((config) => {
    if (typeof config === 'string') return;
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

/** Asks for the settings, as they are now. What is amiss, the poll says in its own words. */
export async function askRuntimeConfig(
  base: string,
  fetcher: typeof fetch,
  signal?: AbortSignal,
): Promise<RuntimeConfig | NoConfig> {
  try {
    const options = { cache: 'no-store', ...(signal && { signal }) } as const;
    const response = await fetcher(`${base}config.json`, options);
    if (!response.ok) return response.status < 500 ? 'none' : 'away';
    const text = await response.text();
    return parseConfig(text) ?? 'none';
  } catch {
    return 'away';
  }
}

function parseConfig(text: string): RuntimeConfig | undefined {
  try {
    return runtimeConfigSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
