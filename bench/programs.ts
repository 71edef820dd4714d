import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { DEMO_TOKEN } from '../contract/pages';

/** The built programs, each in a process of its own, so that only the page's work is measured in the page. */
export interface Programs {
  /** The page's address, with the token to start with. */
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the demo dashboard with this many servers, and page and proxy on it. */
export async function startPrograms(servers: number): Promise<Programs> {
  const demo = await start('demo.js', ['--servers', String(servers), '--port', '0'], {});
  const page = await start('main.js', [], { NEZHA_URL: demo.url, PORT: '0' });
  return {
    url: `${page.url}/#token=${DEMO_TOKEN}`,
    async stop() {
      await page.stop();
      await demo.stop();
    },
  };
}

async function start(file: string, args: readonly string[], env: Record<string, string>) {
  const script = fileURLToPath(new URL(`../dist/server/${file}`, import.meta.url));
  const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, ...env } });
  child.stderr.pipe(process.stderr);
  for await (const line of createInterface({ input: child.stdout })) {
    const url = /(http:\/\/\S+)/.exec(line)?.[1];
    if (url === undefined) continue;
    return {
      url,
      async stop() {
        child.kill('SIGTERM');
        await once(child, 'exit');
      },
    };
  }
  throw new Error(`${file} ended without an address`);
}
