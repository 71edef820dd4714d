import { t } from '../i18n';
import { Icon } from './icon';

/** Stands beside the name of a server that is a favourite. */
export function Favourite() {
  return (
    <>
      <Icon name="star" className="size-[0.9em] shrink-0 fill-current text-ink-2" />
      <span className="sr-only">{t('card.favourite')}</span>
    </>
  );
}
