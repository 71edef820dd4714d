import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { DEMO_TOKEN } from '../../../contract/pages';
import { cleanToken } from '../../api/token';
import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { Button } from '../../ui/button';
import { failureText } from '../failure-text';

type Attempt =
  | { readonly phase: 'idle' }
  | { readonly phase: 'testing' }
  | { readonly phase: 'failed'; readonly reason: string };

/** The token field. A token is tested against the dashboard before it is kept. */
export function ConnectForm({ demo }: { readonly demo: boolean }) {
  const { connection } = useAppState();
  const session = useStore(connection.state);
  const [, navigate] = useLocation();
  const [attempt, setAttempt] = useState<Attempt>({ phase: 'idle' });
  const field = useId();
  const help = useId();
  const handedOver = session.phase === 'out' && session.failure ? session.failure : undefined;
  const reason =
    attempt.phase === 'failed' ? attempt.reason : handedOver && failureText(handedOver);

  async function submit(form: FormData): Promise<void> {
    const token = cleanToken(String(form.get('token') ?? ''));
    if (token === undefined) {
      setAttempt({ phase: 'failed', reason: t('connect.badToken') });
      return;
    }
    setAttempt({ phase: 'testing' });
    const failure = await connection.connect(
      { kind: 'token', token },
      new AbortController().signal,
    );
    if (failure) setAttempt({ phase: 'failed', reason: failureText(failure) });
    else if (window.location.pathname.endsWith('/connect')) navigate('/');
  }

  return (
    <form
      className="grid gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void submit(new FormData(event.currentTarget));
      }}
    >
      <label htmlFor={field} className="font-semibold">
        {t('connect.field')}
      </label>
      <div className="flex gap-2">
        <input
          id={field}
          name="token"
          type="password"
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          aria-describedby={help}
          aria-invalid={reason !== undefined}
          className="min-w-0 grow rounded-lg border border-line bg-panel px-3 py-2"
        />
        <Button type="submit" strong disabled={attempt.phase === 'testing'}>
          {t(attempt.phase === 'testing' ? 'connect.testing' : 'connect.submit')}
        </Button>
      </div>
      <p id={help} role="alert" className="min-h-[1.5em] text-down">
        {attempt.phase === 'testing' ? '' : reason}
      </p>
      {demo && <p className="text-ink-2">{t('connect.demoHint', { token: DEMO_TOKEN })}</p>}
    </form>
  );
}
