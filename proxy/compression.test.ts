import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chooseEncoding, encodable } from './compression';

describe('the encoding that a client gets', () => {
  it.each([
    ['none where it names none', undefined, 'identity'],
    ['brotli before gzip', 'gzip, deflate, br, zstd', 'br'],
    ['gzip where it knows no brotli', 'gzip, deflate', 'gzip'],
    ['gzip where brotli is forbidden', 'br;q=0, gzip;q=0.5', 'gzip'],
    ['none where all is forbidden', 'gzip;q=0, br;q=0.0', 'identity'],
    ['brotli for anything', '*', 'br'],
    ['gzip for anything but brotli', '*, br;q=0', 'gzip'],
    ['capitals are read too', 'GZIP', 'gzip'],
    ['none where it wants the plain body', 'identity', 'identity'],
  ])('%s', (_, accepted, expected) => {
    expect(chooseEncoding(accepted)).toBe(expected);
  });
});

describe('an encodable body', () => {
  const text = new Uint8Array(2_000).fill(97);

  it('comes back whole', async () => {
    const body = encodable(text);
    expect(brotliDecompressSync((await body('br')).bytes)).toEqual(Buffer.from(text));
    expect(gunzipSync((await body('gzip')).bytes)).toEqual(Buffer.from(text));
    expect((await body('identity')).bytes).toBe(text);
  });

  it('is compressed once for all who want it', async () => {
    const body = encodable(text);
    expect((await body('br')).bytes).toBe((await body('br')).bytes);
  });

  it('stays plain where compression saves nothing', async () => {
    expect(await encodable(text.subarray(0, 100))('br')).toMatchObject({ encoding: 'identity' });
  });
});
