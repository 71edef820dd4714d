import { expect, it } from 'vitest';
import { runtimeConfigSchema } from '../contract/config';
import { type Backend, openBackend } from './backend';
import { parseEnv } from './env';

async function backendOf(env: Record<string, string>): Promise<Backend> {
  const parsed = parseEnv(env);
  if (!parsed.ok) throw new Error(parsed.message);
  return openBackend(parsed.settings);
}

async function keyOf(env: Record<string, string>): Promise<string> {
  const backend = await backendOf(env);
  await backend.close();
  return backend.config.dashboardKey;
}

it('starts the demo fleet where no dashboard is named, and it answers with its token', async () => {
  const backend = await backendOf({ DEMO_SERVERS: '3' });
  const credential = { header: 'authorization', value: 'demo' } as const;
  const answer = await backend.upstream.ask(
    '/api/v1/server/list',
    credential,
    new AbortController().signal,
  );
  const { bytes } = await answer.body('identity');
  await backend.close();
  expect(backend.config.demo).toBe(true);
  expect(JSON.parse(Buffer.from(bytes).toString())).toMatchObject({ code: 0 });
  expect(answer.date).toBeDefined();
});

it('tells the page what the settings say, in the shape of the contract', async () => {
  const backend = await backendOf({
    NEZHA_URL: 'https://example.com',
    STATUS_TITLE: 'Home',
    STATUS_POLL_SECONDS: '5',
    STATUS_LATE_SECONDS: '60',
  });
  await backend.close();
  const config = { ...backend.config, build: 'x' };
  expect(runtimeConfigSchema.parse(config)).toEqual(config);
  expect(config).toMatchObject({
    title: 'Home',
    demo: false,
    pollSeconds: 5,
    thresholds: { onlineSeconds: 10, lateSeconds: 60 },
  });
});

it('has one key for one dashboard, however it is written, and another for each other', async () => {
  const one = await keyOf({ NEZHA_URL: 'https://example.com/nezha' });
  expect(one).toMatch(/^[\da-f]{16}$/);
  expect(await keyOf({ NEZHA_URL: 'HTTPS://EXAMPLE.com:443/nezha/' })).toBe(one);
  const others = await Promise.all([
    keyOf({ NEZHA_URL: 'https://example.com' }),
    keyOf({}),
    keyOf({ DEMO_SEED: '2' }),
    keyOf({ DEMO_SERVERS: '3' }),
  ]);
  expect(new Set([one, ...others]).size).toBe(5);
});
