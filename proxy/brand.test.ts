import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runtimeConfigSchema } from '../contract/config';
import { openBackend } from './backend';
import { contrast, GROUNDS } from './contrast';
import { parseEnv } from './env';
import { get } from './testing/raw-request';
import { serveApp } from './testing/serve-app';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brand-'));
  await Promise.all([
    writeFile(join(folder, 'logo.svg'), SVG),
    writeFile(join(folder, 'Logo.PNG'), PNG),
    writeFile(join(folder, 'logo.gif'), 'GIF89a'),
    writeFile(join(folder, 'saved.svg'), '<!doctype html><title>not a picture</title>'),
    writeFile(join(folder, 'large.svg'), SVG + ' '.repeat(512_000)),
  ]);
});

afterAll(() => rm(folder, { recursive: true }));

function brandOf(env: Record<string, string>) {
  const result = parseEnv(env);
  if (!result.ok) return result.message;
  const { STATUS_LOGO, STATUS_ACCENT, STATUS_FOOTER, STATUS_FOOTER_LINKS } = result.settings;
  return { STATUS_LOGO, STATUS_ACCENT, STATUS_FOOTER, STATUS_FOOTER_LINKS };
}

describe('what is taken', () => {
  it.each<[string, string, unknown]>([
    ['STATUS_ACCENT', '#2563eb', '#2563eb'],
    ['STATUS_ACCENT', '#D6336C', '#D6336C'],
    ['STATUS_FOOTER', ' Run by Home & Co. ', 'Run by Home & Co.'],
    [
      'STATUS_FOOTER_LINKS',
      'Imprint=https://example.com/imprint?a=b | Status page = http://example.com ',
      [
        { label: 'Imprint', url: 'https://example.com/imprint?a=b' },
        { label: 'Status page', url: 'http://example.com' },
      ],
    ],
    ['STATUS_FOOTER_LINKS', '', []],
  ])('%s=%s', (name, value, expected) => {
    expect(brandOf({ [name]: value })).toMatchObject({ [name]: expected });
  });

  it.each([
    ['logo.svg', 'image/svg+xml'],
    ['Logo.PNG', 'image/png'],
  ])('STATUS_LOGO=…/%s', (name, contentType) => {
    expect(brandOf({ STATUS_LOGO: join(folder, name) })).toMatchObject({
      STATUS_LOGO: { contentType },
    });
  });
});

const LOGO_SENTENCE =
  'STATUS_LOGO takes the path of a readable svg, png, webp or jpeg file of at most 512 kB.';
const CONTRAST_SENTENCE =
  'STATUS_ACCENT takes a colour with a contrast of at least 3:1 on both the light ground (#f4f5f7) and the dark one (#171c25).';
const LINKS_SENTENCE =
  'STATUS_FOOTER_LINKS takes at most 8 links, each as Label=https://… with a label of at most 40 characters, separated by " | ".';

describe('what is refused, with one sentence', () => {
  it.each([
    ['STATUS_ACCENT', 'blue', 'STATUS_ACCENT takes a colour as #rrggbb, such as #2563eb.'],
    ['STATUS_ACCENT', '#fff', 'STATUS_ACCENT takes a colour as #rrggbb, such as #2563eb.'],
    ['STATUS_ACCENT', '#ffd43b', CONTRAST_SENTENCE],
    ['STATUS_ACCENT', '#1e1b4b', CONTRAST_SENTENCE],
    ['STATUS_FOOTER', 'x'.repeat(201), 'STATUS_FOOTER takes a text of at most 200 characters.'],
    ['STATUS_FOOTER_LINKS', 'https://example.com', LINKS_SENTENCE],
    ['STATUS_FOOTER_LINKS', 'Run=javascript:alert(1)', LINKS_SENTENCE],
    ['STATUS_FOOTER_LINKS', '=https://example.com', LINKS_SENTENCE],
    ['STATUS_FOOTER_LINKS', `${'x'.repeat(41)}=https://example.com`, LINKS_SENTENCE],
    ['STATUS_FOOTER_LINKS', Array(9).fill('A=https://example.com').join(' | '), LINKS_SENTENCE],
  ])('%s=%s', (name, value, sentence) => {
    expect(brandOf({ [name]: value })).toBe(sentence);
  });

  it.each([
    ['a file that is not there', 'nothing.svg'],
    ['another kind of picture', 'logo.gif'],
    ['a page saved as a picture', 'saved.svg'],
    ['a file that is too large', 'large.svg'],
    ['a folder', ''],
  ])('a logo that is %s', (_, name) => {
    expect(brandOf({ STATUS_LOGO: join(folder, name) })).toBe(LOGO_SENTENCE);
  });
});

it('tells the page of it, in the shape of the contract', async () => {
  const parsed = parseEnv({
    NEZHA_URL: 'https://example.com',
    STATUS_LOGO: join(folder, 'logo.svg'),
    STATUS_ACCENT: '#2563eb',
    STATUS_FOOTER: 'Run by us',
    STATUS_FOOTER_LINKS: 'Imprint=https://example.com/imprint',
  });
  if (!parsed.ok) throw new Error(parsed.message);
  const backend = await openBackend(parsed.settings);
  await backend.close();
  const { brand } = runtimeConfigSchema.parse({ ...backend.config, build: 'x' });
  expect(brand).toEqual(backend.config.brand);
  expect(brand).toMatchObject({ logo: '/brand/logo', links: [{ label: 'Imprint' }] });
});

describe('the page takes nothing else', () => {
  it.each<[string, object]>([
    ['a logo of another host', { logo: '//evil.example/logo.svg' }],
    ['a logo with a scheme', { logo: 'https://evil.example/logo.svg' }],
    ['a logo behind a backslash', { logo: '/\\evil.example/logo.svg' }],
    ['an accent that is more than a colour', { accent: 'red;background:url(//evil.example)' }],
    ['a link that runs', { links: [{ label: 'Run', url: 'javascript:alert(1)' }] }],
  ])('%s', (_, brand) => {
    const config = runtimeConfigSchema.parse({ title: 'Mine', brand });
    expect(config.title).toBe('Mine');
    expect(config.brand).toEqual({ links: [] });
  });
});

describe('the logo’s address', () => {
  const logoOf = (name: string) => {
    const parsed = parseEnv({ STATUS_LOGO: join(folder, name) });
    return parsed.ok ? parsed.settings.STATUS_LOGO : undefined;
  };

  it('has the picture, its type and its tag', async () => {
    const app = await serveApp({ url: 'http://127.0.0.1:1' }, { logo: logoOf('logo.svg') });
    const answer = await get(`${app.url}/brand/logo`);
    const { etag = '' } = answer.headers;
    const again = await get(`${app.url}/brand/logo`, { headers: { 'if-none-match': etag } });
    const posted = await get(`${app.url}/brand/logo`, { method: 'POST' });
    await app.close(0);
    expect(answer.body.toString()).toBe(SVG);
    expect(answer.headers['content-type']).toBe('image/svg+xml');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(again.status).toBe(304);
    expect(posted.status).toBe(405);
  });

  it('is not found where none is configured', async () => {
    const app = await serveApp({ url: 'http://127.0.0.1:1' });
    const answer = await get(`${app.url}/brand/logo`);
    await app.close(0);
    expect(answer.status).toBe(404);
  });
});

describe('contrast', () => {
  it('is 21 between black and white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(Object.entries(GROUNDS))('is held to the %s theme’s ground', (_, ground) => {
    const css = readFileSync(new URL('../src/app/theme.css', import.meta.url), 'utf8');
    expect(css).toContain(ground);
  });
});
