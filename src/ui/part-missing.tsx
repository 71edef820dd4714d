import { t } from '../i18n';
import { Button } from './button';

/** In the place of a part of the page whose code can't be fetched. */
export function PartMissing() {
  return (
    <div role="alert" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <p>{t('part.missing')}</p>
      <Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>
    </div>
  );
}
