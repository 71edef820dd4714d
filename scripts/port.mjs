import { createServer } from 'node:net';
import { Sentence } from './sentence.mjs';

/**
 * Tells of a taken port before the packages are installed, not a minute later. The server itself
 * checks everything else about PORT and HOST.
 *
 * @throws Sentence when the port is taken
 */
export async function assertPortFree(env = process.env) {
  const port = Number(env.PORT || 4173);
  const host = env.HOST === undefined || env.HOST === 'localhost' ? '127.0.0.1' : env.HOST;
  if (!Number.isInteger(port) || port < 1 || port > 65_535) return;
  if ((await listenError(port, host)) === 'EADDRINUSE') {
    throw new Sentence(`Port ${port} is taken: set PORT to another one.`);
  }
}

function listenError(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}
