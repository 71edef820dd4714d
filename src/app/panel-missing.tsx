import { t } from '../i18n';
import { useAppState } from '../state/context';
import { Button } from '../ui/button';

/** In a dialog's place where its code can't be fetched, so that the board stays. */
export function PanelMissing() {
  const { panel } = useAppState();
  return (
    <div role="alert" className="panel-missing">
      <p>{t('panel.missing')}</p>
      <Button className="ms-auto" onClick={() => panel.set('none')}>
        {t('settings.close')}
      </Button>
    </div>
  );
}
