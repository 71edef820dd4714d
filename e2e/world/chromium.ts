/** A browser that asks nothing of the network by itself. */
const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
] as const;

/** How a Chromium is started; without a path it is Playwright's own. */
export function launchOptions(executablePath: string | undefined) {
  const args = [...CHROMIUM_ARGS];
  return executablePath === undefined ? { args } : { args, executablePath };
}

/** The browser with its windows: what concerns installing, profiles or notifications is not in the one without. */
export const WHOLE_BROWSER = launchOptions(process.env['CHROMIUM_PATH']);
