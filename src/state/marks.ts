import * as z from 'zod/mini';
import { type KnownServer, knownSchema } from '../../contract/known';
import { FAVOURITES_MAX } from '../config';
import type { KnownMark, Marks } from '../domain/marks';
import { readStored, removeStored, writeStored } from '../lib/storage';
import { createStore, type ReadableStore } from '../lib/store';
import type { Environment } from './environment';

/** What a person has marked on this device, over what the deployment has. */
export interface MarksStore extends ReadableStore<Marks> {
  /** Whether the deployment itself names the server as known: a person can't take that away. */
  isConfigured(id: number): boolean;
  /** Marks a server as known; undefined takes the mark away. */
  setKnown(id: number, mark: KnownMark | undefined): void;
  setFavourite(id: number, favourite: boolean): void;
  forget(): void;
}

const storedSchema = z.object({
  known: z.catch(knownSchema, []),
  favourites: z.catch(z.array(z.number()).check(z.maxLength(FAVOURITES_MAX)), []),
});

type Stored = z.infer<typeof storedSchema>;

const NOTHING: Stored = { known: [], favourites: [] };

/**
 * @param dashboardKey ids mean something on their own dashboard alone
 * @param configured the servers that the deployment names
 */
export function createMarks(
  { local, onStored }: Pick<Environment, 'local' | 'onStored'>,
  dashboardKey: string,
  configured: readonly KnownServer[],
): MarksStore {
  const key = `nezha-status:marks:${dashboardKey}`;
  const read = () => readStored(local, key, storedSchema) ?? NOTHING;
  let own = read();
  const marks = createStore(marksOf(own, configured));
  const take = (next: Stored) => {
    own = next;
    marks.set(marksOf(own, configured));
  };
  const change = (next: Stored) => {
    writeStored(local, key, next);
    take(next);
  };
  onStored((changed) => {
    if (changed === key || changed === undefined) take(read());
  });
  return {
    get: marks.get,
    subscribe: marks.subscribe,
    isConfigured: (id) => configured.some((one) => one.id === id),
    setKnown(id, mark) {
      const others = own.known.filter((one) => one.id !== id);
      change({ ...own, known: mark ? [...others, { id, ...mark }] : others });
    },
    setFavourite(id, favourite) {
      const others = own.favourites.filter((one) => one !== id);
      change({ ...own, favourites: favourite ? [...others, id] : others });
    },
    forget() {
      removeStored(local, key);
      take(NOTHING);
    },
  };
}

/** The deployment's word counts where both have one. */
function marksOf({ known, favourites }: Stored, configured: readonly KnownServer[]): Marks {
  return {
    known: new Map(
      [...known, ...configured].map(({ id, kind, note, until }) => [id, { kind, note, until }]),
    ),
    favourites: new Set(favourites),
  };
}
