import { Link, useSearch } from 'wouter';
import { t } from '../../i18n';
import { useAppState } from '../../state/context';
import { BUTTON_LOOK, Button } from '../../ui/button';
import { compareHref } from './compare/compare-url';
import { RefreshButton } from './refresh-button';
import { ShareServer } from './share-server';

/** What can be done with a server. */
export function Actions({ id }: { readonly id: number }) {
  const { panel } = useAppState();
  return (
    <div className="flex flex-wrap items-center gap-2.5 max-sm:w-full max-sm:gap-1.5 max-sm:*:grow max-sm:*:px-2">
      <Link href={compareHref([id], useSearch())} className={BUTTON_LOOK}>
        {t('board.compare')}
      </Link>
      <Button onClick={() => panel.set(id)}>{t('mark.open')}</Button>
      <ShareServer id={id} />
      <RefreshButton id={id} />
    </div>
  );
}
