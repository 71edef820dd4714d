import { fileURLToPath } from 'node:url';
import { parseEnv, type Settings } from './env';
import { type Listening, listen } from './listen';
import { openProxy } from './open-proxy';

/** The production server: reads the environment, opens the dashboard or the demo, serves the page. */

async function start(settings: Settings): Promise<void> {
  const demo = settings.NEZHA_URL === undefined;
  if (demo) console.log('Starting the embedded demo fleet …');
  const proxy = await openProxy(settings, {
    staticRoot: fileURLToPath(new URL('../client', import.meta.url)),
    report: (line) => console.error(line),
  });
  const server = await listen(proxy.handler, { host: settings.HOST, port: settings.PORT });
  stopOnSignal(server, proxy.close);
  if (demo) {
    console.log('This is the embedded demo fleet. For your own dashboard, start it with its');
    console.log('address: NEZHA_URL=https://my-dashboard npm start');
  }
  const { BASE_PATH: base } = settings;
  console.log(`Ready: ${server.url}${base === '/' ? '' : base}`);
}

function stopOnSignal(server: Listening, closeProxy: () => Promise<void>): void {
  let stopping = false;
  const stop = async () => {
    // Whoever asks twice does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    await server.close();
    await closeProxy();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

/** One sentence for what a person can mend; anything else is a fault of ours and keeps its trace. */
function explain(error: unknown, settings: Settings): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const { HOST: host, PORT: port } = settings;
  if (code === 'EADDRINUSE') return `Port ${port} is taken: set PORT to another one.`;
  if (code === 'EACCES') return `Port ${port} is not allowed for this user: set PORT above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return `This machine has no address ${host}: set HOST to one of its own, or to localhost.`;
  }
  return error;
}

const parsed = parseEnv(process.env);
if (parsed.ok) {
  await start(parsed.settings).catch((error: unknown) => {
    console.error(explain(error, parsed.settings));
    process.exit(1);
  });
} else {
  console.error(parsed.message);
  process.exit(1);
}
