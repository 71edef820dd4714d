import { fold } from '../../lib/fold';
import { displayName } from '../display-name';
import type { WatchedServer } from '../fleet';
import type { Server } from '../server';
import { numberOf } from './fields';
import { type Comparison, TEXT_FIELDS, type Term, type TextField, type Wish } from './query';

/** What a search needs to know beside the server. */
export interface FindContext {
  readonly favourites: ReadonlySet<number>;
  /** Addresses are shown on this device: else nobody finds out about them by searching. */
  readonly addresses: boolean;
  /** A country in the page's language: "Japan"; undefined where it has no name. */
  readonly countryName: (code: string) => string | undefined;
}

/** Whether a server fulfils every term. */
export function finds(
  terms: readonly Term[],
  watched: WatchedServer,
  context: FindContext,
): boolean {
  return terms.every(
    ({ wish, negated }) => wish.kind === 'unread' || fulfils(wish, watched, context) !== negated,
  );
}

/** The folded texts that are looked for in one of a server's texts. */
export function wordsFor(terms: readonly Term[], field: TextField): readonly string[] {
  return terms.flatMap(({ wish, negated }) => {
    if (negated) return [];
    if (wish.kind === 'word') return [wish.text];
    return wish.kind === 'text' && wish.field === field ? [wish.text] : [];
  });
}

function fulfils(wish: Wish, watched: WatchedServer, context: FindContext): boolean {
  const { server } = watched;
  switch (wish.kind) {
    case 'word':
      return isId(wish.text, server) || everywhere(server, context).includes(wish.text);
    case 'text':
      return hasText(wish.field, wish.text, wish.exact, server, context);
    case 'number': {
      const value = numberOf(watched, wish.field);
      return value !== undefined && compares(value, wish.comparison, wish.value, wish.decimals);
    }
    case 'state':
      if (wish.state === 'known') return watched.known !== undefined;
      if (wish.state === 'favourite') return context.favourites.has(server.id);
      return watched.status === wish.state;
    case 'unread':
      return true;
  }
}

function isId(text: string, { id }: Server): boolean {
  return text === String(id) || text === `#${id}`;
}

function hasText(
  field: TextField,
  text: string,
  exact: boolean,
  server: Server,
  context: FindContext,
): boolean {
  if (field === 'id') return isId(text, server);
  const texts = textsOf(server, field, context).map(foldKept);
  if (text === '') return texts.every((one) => one === '');
  return texts.some((one) => (exact ? one === text : one.includes(text)));
}

function textsOf(server: Server, field: TextField, context: FindContext): readonly string[] {
  const { host } = server;
  switch (field) {
    case 'name':
      return [displayName(server)];
    case 'id':
      return [String(server.id)];
    case 'tag':
      return [server.tag];
    case 'country':
      return given(host?.country, host?.country && context.countryName(host.country));
    case 'platform':
      return given(host?.platform && `${host.platform} ${host.platformVersion ?? ''}`.trim());
    case 'arch':
      return given(host?.architecture);
    case 'cpu':
      return host?.cpuModels ?? [];
    case 'agent':
      return given(host?.agentVersion);
    case 'address':
      return context.addresses ? given(server.addresses.ipv4, server.addresses.ipv6) : [];
  }
}

const EVERYWHERE = TEXT_FIELDS.filter((field) => field !== 'id');

/** Line feeds keep a word from being found across two texts. */
function everywhere(server: Server, context: FindContext): string {
  return foldKept(EVERYWHERE.flatMap((field) => textsOf(server, field, context)).join('\n'));
}

function given(...texts: readonly (string | undefined)[]): readonly string[] {
  return texts.filter((text) => text !== undefined && text !== '').map(String);
}

/** At equality what counts is what the person could see: as many digits as were asked for. */
function compares(
  value: number,
  comparison: Comparison,
  wanted: number,
  decimals: number,
): boolean {
  switch (comparison) {
    case '>':
      return value > wanted;
    case '>=':
      return value >= wanted;
    case '<':
      return value < wanted;
    case '<=':
      return value <= wanted;
    case '=':
      return value.toFixed(decimals) === wanted.toFixed(decimals);
  }
}

/** The texts of a fleet change rarely, and a search reads them all at every answer. */
const folded = new Map<string, string>();
const KEPT = 20_000;

function foldKept(text: string): string {
  const before = folded.get(text);
  if (before !== undefined) return before;
  if (folded.size >= KEPT) folded.clear();
  const after = fold(text);
  folded.set(text, after);
  return after;
}
