import { useMemo } from 'react';
import { wordsFor } from '../../domain/view/find';
import type { MarkText } from '../mark-text';
import { termsOf } from './finding';
import { markedText } from './marked-text';

/** Marks what a query looks for; undefined where it looks for nothing. */
export function useMark(query: string): MarkText | undefined {
  return useMemo(() => {
    const terms = termsOf(query);
    const words = { name: wordsFor(terms, 'name'), tag: wordsFor(terms, 'tag') };
    return terms.length === 0 ? undefined : (text, field) => markedText(text, words[field]);
  }, [query]);
}
