/** A server whose trouble is known: it calls nobody any more. */
export interface KnownMark {
  readonly kind: 'planned' | 'abandoned';
  /** A person's own words; may be empty. */
  readonly note: string;
  /** Unix seconds from which on it counts again; undefined: until somebody takes the mark away. */
  readonly until: number | undefined;
}

/** What a person or the deployment has marked, by the servers' ids. */
export interface Marks {
  readonly known: ReadonlyMap<number, KnownMark>;
  readonly favourites: ReadonlySet<number>;
}

export const NO_MARKS: Marks = { known: new Map(), favourites: new Set() };

/**
 * The mark that is in force.
 * @param now unix seconds
 */
export function knownNow(mark: KnownMark | undefined, now: number): KnownMark | undefined {
  return mark?.until !== undefined && mark.until <= now ? undefined : mark;
}
