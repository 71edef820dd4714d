import { fold } from '../../lib/fold';
import { STATUSES, type Status } from '../status';
import type { NumberField } from './fields';
import { readValue } from './query-value';

/** What of a server can be searched by its name alone. */
export const TEXT_FIELDS = [
  'name',
  'id',
  'tag',
  'country',
  'platform',
  'arch',
  'cpu',
  'agent',
  'address',
] as const;

export type TextField = (typeof TEXT_FIELDS)[number];

export type Comparison = '>' | '>=' | '<' | '<=' | '=';

/** Words that stand for a state; whatever else stands there is text. */
export type StateWord = Status | 'known' | 'favourite';

/** What a term asks of a server; its texts are folded. */
export type Wish =
  | { readonly kind: 'word'; readonly text: string }
  /** `exact`: all of the field, not a part of it. */
  | {
      readonly kind: 'text';
      readonly field: TextField;
      readonly text: string;
      readonly exact: boolean;
    }
  | {
      readonly kind: 'number';
      readonly field: NumberField;
      readonly comparison: Comparison;
      readonly value: number;
      /** Digits after the point that the person gave. */
      readonly decimals: number;
    }
  | { readonly kind: 'state'; readonly state: StateWord }
  /** A field whose value is missing or can't be read: it asks for nothing yet. */
  | { readonly kind: 'unread' };

/** One part of a query. A server is found when it fulfils all of them. */
export interface Term {
  /** As the person wrote it. */
  readonly source: string;
  /** What it asks for must not be so. */
  readonly negated: boolean;
  readonly wish: Wish;
}

/** The fields by their names in a query; several names may mean the same. */
const TEXTS: ReadonlyMap<string, TextField> = new Map([
  ...TEXT_FIELDS.map((field) => [field, field] as const),
  ['os', 'platform'],
  ['model', 'cpu'],
  ['version', 'agent'],
  ['ip', 'address'],
  ['ipv4', 'address'],
  ['ipv6', 'address'],
]);

const NUMBERS: ReadonlyMap<string, NumberField> = new Map([
  ['cpu', 'cpu'],
  ['memory', 'memory'],
  ['mem', 'memory'],
  ['ram', 'memory'],
  ['swap', 'swap'],
  ['disk', 'disk'],
  ['gpu', 'gpu'],
  ['in', 'in'],
  ['out', 'out'],
  ['speed', 'speed'],
  ['load', 'load1'],
  ['load1', 'load1'],
  ['load5', 'load5'],
  ['load15', 'load15'],
  ['core', 'loadPerCore'],
  ['tcp', 'tcp'],
  ['udp', 'udp'],
  ['processes', 'processes'],
  ['temp', 'temperature'],
  ['temperature', 'temperature'],
  ['uptime', 'uptime'],
]);

const STATE_WORDS: ReadonlyMap<string, StateWord> = new Map([
  ...STATUSES.map((status) => [fold(status), status] as const),
  [fold('known'), 'known'],
  [fold('favourite'), 'favourite'],
  [fold('favorite'), 'favourite'],
  [fold('starred'), 'favourite'],
]);

/** A sign that negates, a field with what joins it to its value, and the value, in quotes or up to the next blank. */
const TERM =
  /([-!]?)(?:([\p{L}\p{N}]+)(\s*(?:[<>]=?|=)(?:\s+(?=\d))?|:))?(?:"([^"]*)"?|([^\s"]\S*))?/gu;

/**
 * Reads a query such as `cpu>80 tag:Asia down "two words"`. Every text is one: what is no term is a word to look for.
 * @param words further words for states (the page's language), folded
 */
export function parseQuery(
  query: string,
  words: ReadonlyMap<string, StateWord> = new Map(),
): readonly Term[] {
  // Width does not matter: signs of a Chinese or Japanese keyboard are as good as others.
  const text = query
    .normalize('NFKC')
    .replace(/[“”„«»「」『』]/g, '"')
    .replaceAll('≥', '>=')
    .replaceAll('≤', '<=');
  return [...text.matchAll(TERM)].flatMap((match): Term[] => {
    const [source, sign = '', name = '', joint = '', quoted, bare = ''] = match;
    if (source.trim() === '' || source === sign) return [];
    const wish = wishOf({ name, joint: joint.trim(), quoted, bare }, words);
    return wish ? [{ source: source.trim(), negated: sign !== '', wish }] : [];
  });
}

interface Parts {
  readonly name: string;
  readonly joint: string;
  readonly quoted: string | undefined;
  readonly bare: string;
}

function wishOf(parts: Parts, words: ReadonlyMap<string, StateWord>): Wish | undefined {
  const { joint, quoted, bare } = parts;
  const name = parts.name.toLowerCase();
  const value = quoted ?? bare;
  if (joint === '') {
    const state = STATE_WORDS.get(fold(value)) ?? words.get(fold(value));
    if (state && quoted === undefined) return { kind: 'state', state };
    return wordOf(value);
  }
  if (name === 'is' || name === 'state' || name === 'status') {
    const state = STATE_WORDS.get(fold(value)) ?? words.get(fold(value));
    return state ? { kind: 'state', state } : { kind: 'unread' };
  }
  const textField = TEXTS.get(name);
  if (textField && (joint === ':' || (joint === '=' && !NUMBERS.has(name)))) {
    return textWish(textField, joint, value, quoted !== undefined);
  }
  const numberField = NUMBERS.get(name);
  if (numberField) return numberWish(numberField, joint, value);
  return textField ? { kind: 'unread' } : wordOf(parts.name + joint + value);
}

function wordOf(text: string): Wish | undefined {
  const folded = fold(text).trim();
  return folded === '' ? undefined : { kind: 'word', text: folded };
}

/** An id is meant whole; and nothing in quotes is a text that is empty, such as the tag of the untagged. */
function textWish(field: TextField, joint: string, value: string, quoted: boolean): Wish {
  const text = fold(value).trim();
  if (text === '' && !quoted) return { kind: 'unread' };
  return { kind: 'text', field, text, exact: joint === '=' || field === 'id' || text === '' };
}

function numberWish(field: NumberField, joint: string, value: string): Wish {
  const comparison = COMPARISONS.find((one) => one === joint) ?? '=';
  const read = readValue(field, value);
  return read ? { kind: 'number', field, comparison, ...read } : { kind: 'unread' };
}

const COMPARISONS: readonly Comparison[] = ['>', '>=', '<', '<=', '='];
