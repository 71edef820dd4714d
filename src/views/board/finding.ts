import { useMemo } from 'react';
import { COUNTS } from '../../domain/summary';
import type { FindContext } from '../../domain/view/find';
import { parseQuery, type StateWord, type Term } from '../../domain/view/query';
import { activeLanguage, t } from '../../i18n';
import { fold } from '../../lib/fold';
import { useAppState, useSelected, useStore } from '../../state/context';

/** Reads a query; the states have the names that the page's language gives them, too. */
export function termsOf(query: string): readonly Term[] {
  const words = COUNTS.flatMap((count): [string, StateWord][] => [
    [fold(t(`count.${count}`)), count],
    [fold(t(`status.${count}`)), count],
  ]);
  return parseQuery(query, new Map(words));
}

/** What a search knows beside the servers. */
export function useFindContext(): FindContext {
  const { marks, preferences } = useAppState();
  const { favourites } = useStore(marks);
  const addresses = useSelected(preferences, (chosen) => chosen.addresses);
  return useMemo(() => {
    const names = new Intl.DisplayNames(activeLanguage.get().language, { type: 'region' });
    return {
      favourites,
      addresses,
      countryName: (code) => (/^[A-Z]{2}$/.test(code) ? names.of(code) : undefined),
    };
  }, [favourites, addresses]);
}
