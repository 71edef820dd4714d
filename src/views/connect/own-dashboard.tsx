import { t } from '../../i18n';

/** How to leave the demo fleet: the dashboard's address is the proxy's configuration, not the page's. */
export function OwnDashboard() {
  return (
    <div className="grid gap-4">
      <h1 className="text-2xl font-bold">{t('own.title')}</h1>
      <p className="text-ink-2">{t('own.text')}</p>
      <pre className="overflow-x-auto rounded-lg border border-line bg-panel px-4 py-3">
        <code>NEZHA_URL=https://my-dashboard.example npm start</code>
      </pre>
      <p className="text-ink-2">{t('own.then')}</p>
    </div>
  );
}
