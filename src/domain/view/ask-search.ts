import { changeQuery } from '../../lib/query';

/** In an address: the search is to be opened. What is searched for is another word of it. */
const WORD = 'search';

/** Whether an address's query asks for the search to be opened. */
export function asksForSearch(search: string): boolean {
  return new URLSearchParams(search).has(WORD);
}

/** The query asking for it, or no longer; what else stands in it stays. */
export function askForSearch(search: string, asks: boolean): string {
  return changeQuery(search, { [WORD]: asks ? '1' : undefined });
}
