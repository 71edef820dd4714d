import { once } from 'node:events';
import { Agent, createServer, request } from 'node:http';
import { expect, it } from 'vitest';
import { listen } from './listen';
import type { NodeHandler } from './node-handler';
import { listenOnce } from './testing/listen-once';
import { get } from './testing/raw-request';

const local = { host: '127.0.0.1', port: 0 };
const answerAtOnce: NodeHandler = async (_, outgoing) => {
  outgoing.end('ok');
};

/** A handler whose answers wait for the test. */
function heldHandler() {
  let arrived = () => {};
  let release = () => {};
  const arrival = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const handler: NodeHandler = async (_, outgoing) => {
    arrived();
    await released;
    outgoing.end('done');
  };
  return { handler, arrival, release };
}

it('is told in an address that people can open', async () => {
  const server = await listen(answerAtOnce, { host: 'localhost', port: 0 });
  expect(server.url).toBe(`http://localhost:${server.port}`);
  expect((await get(`http://127.0.0.1:${server.port}`)).status).toBe(200);
  expect((await get(server.url)).status).toBe(200);
  await server.close();
});

it('fails with the code of a taken port and leaves nothing open', async () => {
  const other = createServer();
  const { port } = await listenOnce(other);
  await expect(listen(answerAtOnce, { host: 'localhost', port })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  other.close();
  await once(other, 'close');
  const server = await listen(answerAtOnce, { host: '127.0.0.1', port });
  await server.close();
});

it('fails with the code of an address that is not there', async () => {
  await expect(listen(answerAtOnce, { host: '192.0.2.1', port: 0 })).rejects.toMatchObject({
    code: 'EADDRNOTAVAIL',
  });
});

it('lets requests in flight finish when it stops, and takes no new ones', async () => {
  const { handler, arrival, release } = heldHandler();
  const server = await listen(handler, local);
  const inFlight = get(server.url);
  await arrival;
  const closed = server.close();
  await expect(get(server.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  release();
  expect((await inFlight).body.toString()).toBe('done');
  await closed;
});

it('does not wait for connections that are only kept alive', async () => {
  const { handler, arrival, release } = heldHandler();
  const server = await listen(handler, local);
  const agent = new Agent({ keepAlive: true });
  const outgoing = request(server.url, { agent });
  outgoing.end();
  const response = once(outgoing, 'response');
  await arrival;
  const closed = server.close(60_000);
  release();
  const [incoming] = await response;
  incoming.resume();
  await closed;
  agent.destroy();
});

it('gives up on requests that outlast the grace', async () => {
  const { handler, arrival } = heldHandler();
  const server = await listen(handler, local);
  const inFlight = get(server.url);
  inFlight.catch(() => undefined);
  await arrival;
  await server.close(10);
  await expect(inFlight).rejects.toThrow();
});
