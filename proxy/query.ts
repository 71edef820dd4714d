/** The longest tag (characters) that is asked for. */
const MAX_TAG_LENGTH = 256;
/** The most ids that one request may name. */
const MAX_IDS = 2_000;

const ID_LIST = /^\d{1,20}(?:,\d{1,20})*$/;
/** Printable ASCII; a `#` or a backslash in a query is a trick or a mistake. */
const WIRE_CHARACTERS = /^[\x21\x22\x24-\x5b\x5d-\x7e]*$/;

export type QueryResult = { ok: true; query: string } | { ok: false; message: string };

const refuse = (message: string): QueryResult => ({ ok: false, message });

/**
 * Checks the raw query of a call and writes it anew, so that nothing goes upstream as it came.
 *
 * @param raw the query as on the wire, without `?`
 * @param allowed the parameters that this call knows; at most one of them may be given
 * @returns the query to send (with its `?`, or empty); an empty `tag` is all servers and is dropped
 */
export function normaliseQuery(raw: string, allowed: readonly ('tag' | 'id')[]): QueryResult {
  if (raw === '') return { ok: true, query: '' };
  if (!WIRE_CHARACTERS.test(raw)) return refuse('The query has characters that must be encoded.');
  // The dashboard lets the tag win over the ids, against its own document: so never both.
  const parts = raw.split('&');
  if (parts.length > 1) return refuse('Give one parameter, once.');

  const [name, value] = splitPair(raw);
  const known = allowed.find((candidate) => candidate === name);
  if (known === undefined) return refuse('This parameter is not known here.');
  const decoded = decodeValue(value);
  if (decoded === undefined) return refuse('The percent-encoding of the query is malformed.');
  return known === 'tag' ? tagQuery(decoded) : idQuery(decoded);
}

function splitPair(pair: string): [name: string, value: string] {
  const equals = pair.indexOf('=');
  return equals === -1 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
}

function decodeValue(value: string): string | undefined {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

function tagQuery(tag: string): QueryResult {
  if (tag === '') return { ok: true, query: '' };
  if ([...tag].length > MAX_TAG_LENGTH) {
    return refuse(`A tag has at most ${MAX_TAG_LENGTH} characters.`);
  }
  return { ok: true, query: `?tag=${encodeURIComponent(tag)}` };
}

function idQuery(ids: string): QueryResult {
  if (!ID_LIST.test(ids)) return refuse('id takes numbers separated by commas.');
  if (ids.split(',').length > MAX_IDS) return refuse(`At most ${MAX_IDS} ids at once.`);
  return { ok: true, query: `?id=${ids}` };
}
