import type { ViewProps } from '../use-view';
import { ArrangeMenu } from './arrange-menu';
import { SearchField } from './search-field';
import { SearchTerms } from './search-terms';

/** What finds and arranges the servers, beside the tags. Its parts stand in the row of those. */
export function BoardTools({ view, onView }: ViewProps) {
  return (
    <>
      <SearchField view={view} onView={onView} />
      <ArrangeMenu view={view} onView={onView} />
      {view.query.trim() !== '' && <SearchTerms view={view} />}
    </>
  );
}
