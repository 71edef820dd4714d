import { type ReactNode, useId, useRef } from 'react';
import { cleanToken } from '../api/token';
import { t } from '../i18n';
import type { Place } from '../state/kept-session';
import { Button } from '../ui/button';
import { FailureNote } from './failure-note';
import type { Connecting } from './use-connecting';

export interface TokenFormProps {
  readonly connecting: Connecting;
  readonly place: Place;
  readonly label: string;
  readonly submit: string;
  /** Runs once the token is in use. */
  readonly onDone?: () => void;
  /** Stands between the field and what went wrong. */
  readonly children?: ReactNode;
}

/** The token field. A token is tested against the dashboard before it is kept. */
export function TokenForm({ connecting, place, label, submit, onDone, children }: TokenFormProps) {
  const { attempt, setAttempt, connect } = connecting;
  const id = useId();
  const help = useId();
  const field = useRef<HTMLInputElement>(null);
  const testing = attempt.phase === 'testing';
  const wrong = attempt.phase === 'no-token' || attempt.phase === 'failed';

  async function send(form: FormData): Promise<void> {
    const token = cleanToken(String(form.get('token') ?? ''));
    if (token === undefined) setAttempt({ phase: 'no-token' });
    else if (await connect({ kind: 'token', token }, place)) return onDone?.();
    // Ready to be pasted over.
    field.current?.select();
  }

  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (!testing) void send(new FormData(event.currentTarget));
      }}
    >
      <div className="grid gap-1.5">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <div className="flex flex-wrap gap-2">
          <input
            ref={field}
            id={id}
            name="token"
            type="password"
            required
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby={help}
            aria-invalid={wrong}
            className="w-full min-w-0 grow basis-40 rounded-lg border border-ink-3/80 bg-bg px-3 py-2"
          />
          <Button type="submit" strong aria-disabled={testing}>
            {testing ? t('connect.testing') : submit}
          </Button>
        </div>
      </div>
      {children}
      <div id={help} role="alert" className="empty:hidden">
        {attempt.phase === 'no-token' && <p className="text-down">{t('connect.badToken')}</p>}
        {attempt.phase === 'failed' && <FailureNote failure={attempt.failure} by={attempt.by} />}
      </div>
    </form>
  );
}
