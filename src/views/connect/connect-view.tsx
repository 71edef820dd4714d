import { Link, useSearch } from 'wouter';
import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { Brand } from '../../ui/brand';
import { Footer } from '../../ui/footer';
import { Icon } from '../../ui/icon';
import { useKiosk } from '../use-kiosk';
import { Connect } from './connect';
import { DoctorView } from './doctor-view';
import { OwnDashboard } from './own-dashboard';

const TITLES = {
  connect: 'connect.title',
  own: 'own.title',
  doctor: 'doctor.title',
} as const;

/** The connect screen, and with `?check` the checks of the connection. */
export function ConnectView() {
  const { config, connection } = useAppState();
  const connected = useStore(connection.state).phase === 'in';
  const kiosk = useKiosk();
  const checking = new URLSearchParams(useSearch()).has('check');
  const own = config.demo && connected;
  const screen = checking ? 'doctor' : own ? 'own' : 'connect';
  return (
    <div
      className={`mx-auto px-4 pt-6 pb-12 sm:px-6 sm:pt-14 ${checking ? 'max-w-2xl' : 'max-w-4xl'}`}
    >
      <title>{`${t(TITLES[screen])} · ${config.title}`}</title>
      <header className="flex flex-wrap items-center gap-x-2.5 gap-y-2 pb-8">
        <Brand logo={config.brand.logo} />
        <p className="min-w-0 truncate font-bold">{config.title}</p>
        {connected && !kiosk && (
          <Link
            href="/"
            className="touch ms-auto inline-flex items-center gap-1 text-ink-2 hover:text-ink"
          >
            <Icon name="back" />
            {t(own ? 'own.back' : 'doctor.toBoard')}
          </Link>
        )}
      </header>
      <main>
        {screen === 'doctor' && <DoctorView />}
        {screen === 'own' && <OwnDashboard />}
        {screen === 'connect' && <Connect />}
      </main>
      {!kiosk && <Footer text={config.brand.footer} links={config.brand.links} />}
    </div>
  );
}
