import { t } from '../i18n';
import { useAppState } from '../state/context';
import { Button } from '../ui/button';

/** In a dialog's place where its code can't be fetched, so that the board stays. */
export function PanelMissing() {
  const { panel } = useAppState();
  return (
    <div
      role="alert"
      className="fixed inset-x-4 bottom-4 z-20 mx-auto flex max-w-xl items-center gap-4 rounded-xl border border-late bg-panel px-4 py-3"
    >
      <p>{t('panel.missing')}</p>
      <Button className="ms-auto" onClick={() => panel.set('none')}>
        {t('settings.close')}
      </Button>
    </div>
  );
}
