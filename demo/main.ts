import { DEMO_TOKEN } from '../contract/pages';
import { type DemoArgs, readDemoArgs } from './args';
import { createDemoDashboard } from './dashboard';
import { listenDemo } from './listen';

try {
  await run(readDemoArgs(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function run({ servers, seed, port, host }: DemoArgs): Promise<void> {
  const dashboard = createDemoDashboard({ seed, servers });
  const listener = await listenDemo(dashboard, { port, host }).catch((error: unknown) => {
    throw new Error(sentence(error, port, host), { cause: error });
  });
  console.log(`Demo dashboard: ${listener.url} (${servers} servers, seed ${seed})`);
  console.log(`Token: ${DEMO_TOKEN}`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void listener.close());
  }
}

function sentence(error: unknown, port: number, host: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${port} is taken; choose another one with --port.`;
  if (code === 'EACCES')
    return `Port ${port} needs rights that you do not have; choose a higher one with --port.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return `This machine has no address ${host}; choose another one with --host.`;
  return `The demo could not listen on ${host}:${port}: ${error instanceof Error ? error.message : String(error)}`;
}
