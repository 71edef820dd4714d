import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
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
  /** The measured figures; with `--url` and `--card-selector` those of another page, too. */
  bench(args) {
    const { rest, env } = benchArguments(args);
    return runInBrowser('bench/playwright.config.ts', rest, env);
  },
  /** A day of a wall's life, in minutes: what it weighs after the first hour and after the last. */
  soak: (args) => runInBrowser('bench/soak.config.ts', args),
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

/** Takes the bench's own arguments out; the others are the runner's. */
function benchArguments(args) {
  const options = { url: { type: 'string' }, 'card-selector': { type: 'string' } };
  const { values, tokens } = parseArgs({ args, options, strict: false, tokens: true });
  const own = new Set(
    tokens.flatMap(({ kind, name, index, inlineValue }) =>
      kind === 'option' && Object.hasOwn(options, name)
        ? [index, ...(inlineValue === false ? [index + 1] : [])]
        : [],
    ),
  );
  if (values.url !== undefined && !URL.canParse(values.url)) {
    throw new Sentence(
      `--url needs a whole address, such as https://status.example/, not "${values.url}".`,
    );
  }
  return {
    rest: args.filter((_, index) => !own.has(index)),
    env: {
      ...(values.url === undefined ? {} : { BENCH_URL: values.url }),
      ...(values['card-selector'] === undefined ? {} : { BENCH_CARDS: values['card-selector'] }),
    },
  };
}

/** Playwright with a configuration of its own, against the built page. */
async function runInBrowser(config, args, more = {}) {
  await ensureInstalled();
  await ensureBuilt();
  const env = { ...more, CHROMIUM_PATH: await findChromium() };
  const script = toolScript('@playwright/test', 'playwright');
  process.exitCode = await runShown(script, ['test', '--config', config, ...args], env);
}

/** In this very process, so that a signal to it stops the server in good order. */
async function runBuilt(file, args) {
  const script = inProject('dist', 'server', file);
  process.argv = [process.argv[0], script, ...args];
  await import(pathToFileURL(script).href);
}
