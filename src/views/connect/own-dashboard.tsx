import { t } from '../../i18n';
import { ScreenTitle } from '../screen-title';

/** How to leave the demo fleet: the dashboard's address is the proxy's configuration, not the page's. */
export function OwnDashboard() {
  return (
    <div className="grid gap-4">
      <ScreenTitle>{t('own.title')}</ScreenTitle>
      <p className="text-ink-2">{t('own.text')}</p>
      <pre className="rounded-lg border border-line bg-panel px-4 py-3 break-words whitespace-pre-wrap">
        <code>NEZHA_URL=https://my-dashboard.example npm start</code>
      </pre>
      <p className="text-ink-2">{t('own.then')}</p>
    </div>
  );
}
