import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

/** Below this size (bytes) compression saves nothing that a packet would notice. */
const WORTHWHILE_BYTES = 1_024;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** The best encoding that an `Accept-Encoding` header allows. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const weights = new Map<string, number>();
  for (const part of (accepted ?? '').split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? '1';
    weights.set(name, Number(quality));
  }
  const accepts = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : 'identity';
}

export interface EncodedBody {
  encoding: Encoding;
  bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Prepares a body for several clients: the returned function gives it in the encoding wanted, and
 * compresses at most once for each. Small bodies stay as they are.
 */
export function encodable(
  body: Uint8Array<ArrayBuffer>,
): (wanted: Encoding) => Promise<EncodedBody> {
  const done = new Map<Encoding, Promise<EncodedBody>>();
  return (wanted) => {
    const encoding = body.byteLength < WORTHWHILE_BYTES ? 'identity' : wanted;
    const known = done.get(encoding);
    if (known !== undefined) return known;
    const encoded = compress(body, encoding).then((bytes) => ({ encoding, bytes }));
    done.set(encoding, encoded);
    return encoded;
  };
}

/** The levels that measured best for an answer of 1,000 servers every second: `bench/README.md` has the table. */
async function compress(
  body: Uint8Array<ArrayBuffer>,
  encoding: Encoding,
): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'identity') return body;
  if (encoding === 'gzip') return toGzip(body, { level: 6 });
  return toBrotli(body, {
    params: {
      [zlib.BROTLI_PARAM_QUALITY]: 5,
      [zlib.BROTLI_PARAM_MODE]: zlib.BROTLI_MODE_TEXT,
      [zlib.BROTLI_PARAM_SIZE_HINT]: body.byteLength,
    },
  });
}
