import { t } from '../i18n';
import type { Place } from '../state/kept-session';
import { CheckLink } from './failure-note';
import { TokenForm } from './token-form';
import { useConnecting } from './use-connecting';

/** The field for a token in the place of one that is refused, and the way to the checks. */
export function NewToken({ place }: { readonly place: Place }) {
  const connecting = useConnecting();
  return (
    <>
      <div className="max-w-lg">
        <TokenForm
          connecting={connecting}
          place={place}
          label={t('session.newToken')}
          submit={t('session.useNew')}
        />
      </div>
      {connecting.attempt.phase !== 'failed' && (
        <div className="text-ink-2">
          <CheckLink />
        </div>
      )}
    </>
  );
}
