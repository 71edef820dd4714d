import { useMemo } from 'react';
import { wordsFor } from '../../domain/view/find';
import { TEXT_FIELDS } from '../../domain/view/query';
import type { MarkText } from '../mark-text';
import { termsOf } from './finding';
import { markedText } from './marked-text';

/** Marks what a query looks for; undefined where it looks for nothing. */
export function useMark(query: string): MarkText | undefined {
  return useMemo(() => {
    const terms = termsOf(query);
    const words = new Map(TEXT_FIELDS.map((field) => [field, wordsFor(terms, field)]));
    return terms.length === 0
      ? undefined
      : (text, field) => markedText(text, words.get(field) ?? []);
  }, [query]);
}
