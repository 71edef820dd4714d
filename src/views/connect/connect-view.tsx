import { Link } from 'wouter';
import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { Icon } from '../../ui/icon';
import { ConnectForm } from './connect-form';
import { OwnDashboard } from './own-dashboard';

/** The connect screen: what a token is, how to get one, and the field for it. */
export function ConnectView() {
  const { config, connection } = useAppState();
  const connected = useStore(connection.state).phase === 'in';
  const own = config.demo && connected;
  return (
    <main className="mx-auto grid max-w-xl gap-6 px-4 py-10 sm:py-20">
      <title>{`${t(own ? 'own.title' : 'connect.title')} · ${config.title}`}</title>
      <header className="flex items-center gap-2.5">
        <Icon name="pulse" className="size-5 text-ok" />
        <p className="font-bold">{config.title}</p>
        {connected && (
          <Link href="/" className="ms-auto inline-flex items-center gap-1 text-ink-2">
            <Icon name="back" />
            {t(own ? 'own.back' : 'server.back')}
          </Link>
        )}
      </header>
      {own ? <OwnDashboard /> : <Connect demo={config.demo} />}
    </main>
  );
}

const STEPS = ['connect.step1', 'connect.step2', 'connect.step3', 'connect.step4'] as const;

function Connect({ demo }: { readonly demo: boolean }) {
  return (
    <>
      <div className="grid gap-2">
        <h1 className="text-2xl font-bold">{t('connect.title')}</h1>
        <p className="text-ink-2">{t('connect.intro')}</p>
      </div>
      <ConnectForm demo={demo} />
      <section className="grid gap-2 border-t border-line pt-6">
        <h2 className="font-semibold">{t('connect.steps')}</h2>
        <ol className="grid list-decimal gap-1 ps-5 text-ink-2">
          {STEPS.map((step) => (
            <li key={step}>{t(step)}</li>
          ))}
        </ol>
        <p className="text-ink-2">{t('connect.warning')}</p>
      </section>
    </>
  );
}
