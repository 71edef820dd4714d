import { type RuntimeConfig, runtimeConfigSchema } from '../../contract/config';

/**
 * Asks the proxy for the page's settings. Absent or malformed (a static deploy has none): the defaults.
 * @param base where the proxy stands, with a trailing slash
 */
export async function loadRuntimeConfig(
  base: string,
  fetcher: typeof fetch,
): Promise<RuntimeConfig> {
  try {
    const response = await fetcher(`${base}config.json`, { cache: 'no-store' });
    const rawConfig: unknown = response.ok ? await response.json() : {};
    const config = runtimeConfigSchema.safeParse(rawConfig);
    if (config.success) return config.data;
  } catch {
    // No proxy, no network, no JSON: the poll will say so in its own words.
  }
  return runtimeConfigSchema.parse({});
}
