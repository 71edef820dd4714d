import { useMemo } from 'react';
import { finds } from '../../../domain/view/find';
import type { Term } from '../../../domain/view/query';
import type { View } from '../../../domain/view/view';
import { fmt, t } from '../../../i18n';
import { useFleet } from '../../../state/context';
import { termsOf, useFindContext } from '../finding';
import { shownGroups } from '../use-board';
import { termText } from './term-text';

/** How a search was understood, term by term, and how many servers it finds. */
export function SearchTerms({ view }: { readonly view: View }) {
  const terms = useMemo(() => termsOf(view.query), [view.query]);
  const { addresses } = useFindContext();
  const asksInVain = ({ wish }: Term) =>
    wish.kind === 'unread' || (wish.kind === 'text' && wish.field === 'address' && !addresses);
  return (
    <div
      id={SEARCH_TERMS}
      className="order-last flex w-full flex-wrap items-center gap-x-3 gap-y-1.5 text-[0.93em] text-ink-2"
    >
      <Found view={view} />
      <ul className="flex min-w-0 flex-wrap gap-1.5">
        {terms.map((term, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a term has no other name than its place
            key={index}
            dir="auto"
            className={`max-w-full truncate rounded border px-1.5 ${asksInVain(term) ? 'border-dashed border-late/60 text-late' : 'border-line text-ink-2'}`}
          >
            {termText(term, addresses)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The search field is described by it. */
export const SEARCH_TERMS = 'search-terms';

function Found({ view }: { readonly view: View }) {
  const context = useFindContext();
  const lets = useMemo(() => {
    const terms = termsOf(view.query);
    return (watched: Parameters<typeof finds>[1]) => finds(terms, watched, context);
  }, [view.query, context]);
  const total = useFleet((fleet) => fleet?.summary.total ?? 0);
  const found = useFleet((fleet) =>
    fleet ? shownGroups(fleet, view, lets).reduce((sum, { ids }) => sum + ids.length, 0) : 0,
  );
  return (
    <span className="shrink-0 font-semibold">
      {t('find.found', { found: fmt().integer(found), total: fmt().integer(total) })}
    </span>
  );
}
