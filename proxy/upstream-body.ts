import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { failure } from './failure';

const DECODERS: Record<
  string,
  (body: Buffer, limits: { maxOutputLength: number }) => Promise<Buffer>
> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  br: promisify(brotliDecompress),
  deflate: promisify(inflate),
};

/**
 * Reads a body to its end.
 *
 * @throws UpstreamFailure `upstream_too_large` above `maxBytes`; whatever the stream throws
 */
export async function readCapped(
  stream: AsyncIterable<unknown>,
  maxBytes: number,
): Promise<Buffer<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.byteLength;
    if (size > maxBytes) throw failure('upstream_too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Undoes a compression that nobody asked for: dashboards don't compress, a proxy before one may.
 *
 * @throws UpstreamFailure `upstream_too_large` when it unpacks to more than `maxBytes`,
 *   `upstream_broken` when it can't be unpacked
 */
export async function unpack(
  body: Buffer<ArrayBuffer>,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoding = contentEncoding?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'identity' || encoding === '') return body;
  const decode = DECODERS[encoding];
  if (decode === undefined) throw failure('upstream_broken');
  try {
    return Uint8Array.from(await decode(body, { maxOutputLength: maxBytes }));
  } catch (error) {
    const tooLarge = error instanceof RangeError;
    throw failure(tooLarge ? 'upstream_too_large' : 'upstream_broken');
  }
}
