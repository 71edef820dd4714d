import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { findChromium } from './find-chromium.mjs';
import { ensureInstalled } from './install.mjs';
import { assertPortFree } from './port.mjs';
import { inProject, toolScript } from './project.mjs';
import { runShown } from './run-process.mjs';
import { Sentence } from './sentence.mjs';
import { runTests } from './test.mjs';

const COMMANDS = {
  /** Page, proxy and, where nothing is configured, the demo fleet. */
  async start() {
    await assertPortFree();
    await ensureInstalled();
    await ensureBuilt();
    await runBuilt('main.js', []);
  },
  /** Vite with hot reload, and the same proxy. */
  async dev(args) {
    await ensureInstalled();
    process.exitCode = await runShown(toolScript('vite'), args);
  },
  /** The demo dashboard alone. */
  async demo(args) {
    await ensureInstalled();
    await ensureBuilt();
    await runBuilt('demo.js', args);
  },
  /** The measured figures. */
  bench: (args) => runInBrowser('bench/playwright.config.ts', args),
  /** Pictures of every designed state. */
  screens: (args) => runInBrowser('e2e/screens.config.ts', args),
  /** Everything that is checked. */
  async test() {
    process.exitCode = await runTests();
  },
};

/** Runs one of the package's commands. */
export async function run(name, args) {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) {
    throw new Sentence(`No command ${name}: there are ${Object.keys(COMMANDS).join(', ')}.`);
  }
  // Vite would list every import without an extension, which its own loader reads well.
  process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING ??= 'true';
  await command(args);
}

/** Playwright with a configuration of its own, against the built page. */
async function runInBrowser(config, args) {
  await ensureInstalled();
  await ensureBuilt();
  const env = { CHROMIUM_PATH: await findChromium() };
  const script = toolScript('@playwright/test', 'playwright');
  process.exitCode = await runShown(script, ['test', '--config', config, ...args], env);
}

/** In this very process, so that a signal to it stops the server in good order. */
async function runBuilt(file, args) {
  const script = inProject('dist', 'server', file);
  process.argv = [process.argv[0], script, ...args];
  await import(pathToFileURL(script).href);
}
