import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { webManifest } from './manifest';

const OPTIONS = { title: 'Our servers', shortTitle: 'Servers', base: '/' };

/** What stands in a picture's own header: width x height of a PNG, px. */
function sizeOf(src: string): string {
  const bytes = readFileSync(new URL(`../public${src}`, import.meta.url));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`;
}

describe('the manifest', () => {
  const { icons, screenshots, shortcuts } = webManifest(OPTIONS);
  const pictures = [...icons, ...screenshots, ...shortcuts.flatMap((one) => one.icons)];

  it.each(pictures.filter(({ type }) => type === 'image/png'))(
    'names $src, which is there in that size',
    ({ src, sizes }) => expect(sizeOf(src)).toBe(sizes),
  );

  it('has all that installing asks for: icons for any shape and for none, wide and narrow screens', () => {
    const purposes = icons.map((icon) => ('purpose' in icon ? icon.purpose : 'any'));
    expect(new Set(purposes)).toEqual(new Set(['any', 'maskable', 'monochrome']));
    expect(new Set(screenshots.map((one) => one.form_factor))).toEqual(new Set(['wide', 'narrow']));
  });

  it('stays below the path that the page is served under, and is another app there', () => {
    const below = webManifest({ ...OPTIONS, base: '/status/' });
    const addresses = [
      below.id,
      below.start_url,
      below.scope,
      ...[...below.icons, ...below.screenshots].map(({ src }) => src),
      ...below.shortcuts.flatMap(({ url, icons }) => [url, ...icons.map(({ src }) => src)]),
    ];
    for (const address of addresses) expect(address).toMatch(/^\/status\//);
  });
});
