import { Link, useSearch } from 'wouter';
import { t } from '../../i18n';
import { BUTTON_LOOK } from '../../ui/button';
import { compareHref } from './compare/compare-url';
import { RefreshButton } from './refresh-button';
import { ShareServer } from './share-server';

/** What can be done with a server. */
export function Actions({ id }: { readonly id: number }) {
  return (
    <div className="flex flex-wrap items-center gap-2.5">
      <Link href={compareHref([id], useSearch())} className={BUTTON_LOOK}>
        {t('board.compare')}
      </Link>
      <ShareServer id={id} />
      <RefreshButton id={id} />
    </div>
  );
}
