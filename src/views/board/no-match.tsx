import { EVERY_SERVER } from '../../domain/view/view';
import { t } from '../../i18n';
import { Button } from '../../ui/button';
import type { ViewProps } from '../use-view';

/** In the servers' place where the view lets none through. */
export function NoMatch({ onView }: Pick<ViewProps, 'onView'>) {
  return (
    <div className="grid justify-items-center gap-3 py-24 text-center">
      <p className="text-lg font-semibold">{t('board.none')}</p>
      <Button onClick={() => onView(EVERY_SERVER)}>{t('board.showAll')}</Button>
    </div>
  );
}
