import type { ViewProps } from '../../use-view';
import { ArrangeMenu } from './arrange-menu';
import { LayoutSwitch } from './layout-switch';
import { SearchField } from './search-field';
import { SearchTerms } from './search-terms';
import { useCardKeys } from './use-card-keys';

/** What finds and arranges the servers, beside the tags. Its parts stand in the row of those. */
export function BoardTools({ view, onView }: ViewProps) {
  useCardKeys();
  return (
    <>
      <SearchField view={view} onView={onView} />
      <ArrangeMenu view={view} onView={onView} />
      {/* The row is as high without its tools: nothing moves when they come. */}
      <div className="flex h-[2.3rem] items-center max-sm:hidden short:hidden">
        <LayoutSwitch view={view} onView={onView} />
      </div>
      {view.query.trim() !== '' && <SearchTerms view={view} />}
    </>
  );
}
