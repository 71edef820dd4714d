import { useState } from 'react';
import { useLocation } from 'wouter';
import { DEMO_TOKEN } from '../../../contract/pages';
import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import type { Place } from '../../state/kept-session';
import { FailureNote } from '../failure-note';
import { ScreenTitle } from '../screen-title';
import { TokenForm } from '../token-form';
import { useConnecting } from '../use-connecting';
import { hrefOf, useKiosk } from '../use-kiosk';
import { DashboardLogin } from './dashboard-login';
import { PlaceChoice } from './place-choice';

/** What a token is, how to get one, and the field for it; or the dashboard's own login. */
export function Connect() {
  return (
    <div className="grid items-start gap-x-10 gap-y-6 md:grid-cols-[minmax(0,1fr)_18rem]">
      <div className="grid gap-2 md:col-span-2 md:max-w-2xl">
        <ScreenTitle>{t('connect.title')}</ScreenTitle>
        <p className="text-ink-2">{t('connect.intro')}</p>
      </div>
      <Ways />
      <Steps />
    </div>
  );
}

function Ways() {
  const { config, connection } = useAppState();
  const state = useStore(connection.state);
  const [place, setPlace] = useState<Place>('device');
  const kiosk = useKiosk();
  const [location, navigate] = useLocation();
  const byToken = useConnecting();
  const byLogin = useConnecting();
  const handedOver = state.phase === 'out' ? state.failure : undefined;
  const done = () => {
    if (location === '/connect') navigate(hrefOf('/', kiosk));
  };
  return (
    <div className="grid gap-5 rounded-xl border border-line bg-panel p-4 sm:p-6">
      {handedOver !== undefined && byToken.attempt.phase === 'idle' && (
        <div role="alert">
          <FailureNote failure={handedOver} />
        </div>
      )}
      <TokenForm
        connecting={byToken}
        place={place}
        label={t('connect.field')}
        submit={t('connect.submit')}
        onDone={done}
      >
        {config.demo && (
          <p className="text-ink-2">{t('connect.demoHint', { token: DEMO_TOKEN })}</p>
        )}
        <PlaceChoice place={place} onChange={setPlace} />
      </TokenForm>
      <p className="flex items-center gap-3 text-ink-3 before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        {t('connect.or')}
      </p>
      <DashboardLogin connecting={byLogin} place={place} onDone={done} />
    </div>
  );
}

const STEPS = ['connect.step1', 'connect.step2', 'connect.step3', 'connect.step4'] as const;

function Steps() {
  return (
    <section className="grid gap-3 md:pt-6">
      <h2 className="font-semibold">{t('connect.steps')}</h2>
      <ol className="grid list-decimal gap-2 ps-5 text-ink-2 marker:text-ink-3">
        {STEPS.map((step) => (
          <li key={step}>{t(step)}</li>
        ))}
      </ol>
      <p className="rounded-xl border border-late/60 px-3.5 py-2 text-[0.93em]">
        {t('connect.warning')}
      </p>
    </section>
  );
}
