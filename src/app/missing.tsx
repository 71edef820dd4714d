import { Link } from 'wouter';
import { t } from '../i18n';
import { hrefOf, useKiosk } from '../views/use-kiosk';

/** Any address that is no page of the app. */
export function Missing() {
  const home = hrefOf('/', useKiosk());
  return (
    <main className="mx-auto grid max-w-md gap-4 px-4 py-24 text-center">
      <h1 className="text-xl font-semibold">{t('missing.title')}</h1>
      <Link href={home} className="underline underline-offset-4">
        {t('missing.back')}
      </Link>
    </main>
  );
}
