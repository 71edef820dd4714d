import { t } from '../../i18n';
import type { Place } from '../../state/kept-session';
import { Button } from '../../ui/button';
import { FailureNote } from '../failure-note';
import type { Connecting } from '../use-connecting';

export interface DashboardLoginProps {
  readonly connecting: Connecting;
  readonly place: Place;
  readonly onDone: () => void;
}

/** Connects by the dashboard's own login, which this browser sends along where host names agree. */
export function DashboardLogin({ connecting, place, onDone }: DashboardLoginProps) {
  const { attempt, connect } = connecting;
  const testing = attempt.phase === 'testing';
  return (
    <div className="grid gap-3">
      <p className="text-ink-2">{t('connect.loginText', { host: window.location.hostname })}</p>
      <Button
        className="justify-self-start py-2"
        aria-disabled={testing}
        onClick={() => {
          if (testing) return;
          void connect({ kind: 'cookie' }, place).then((good) => {
            if (good) onDone();
          });
        }}
      >
        {t(testing ? 'connect.testing' : 'connect.login')}
      </Button>
      <div role="alert" className="empty:hidden">
        {attempt.phase === 'failed' && <FailureNote failure={attempt.failure} by={attempt.by} />}
      </div>
    </div>
  );
}
