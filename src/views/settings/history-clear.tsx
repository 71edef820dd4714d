import { useState } from 'react';
import { t } from '../../i18n';
import { useAppState } from '../../state/context';
import { Button } from '../../ui/button';

/** Forgets the history alone; asks first, because nothing brings it back. */
export function HistoryClear() {
  const { history } = useAppState();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button className="justify-self-start" onClick={() => setAsking(true)}>
        {t('history.clear')}
      </Button>
    );
  }
  return (
    <fieldset
      aria-label={t('history.clear')}
      className="grid gap-3 rounded-lg border border-down/60 bg-[var(--down-tint)] px-3.5 py-3"
    >
      <p>{t('history.clearAsk')}</p>
      <div className="flex flex-wrap gap-2">
        <Button
          strong
          onClick={() => {
            setAsking(false);
            history.clear(true);
          }}
        >
          {t('history.clearDo')}
        </Button>
        <Button ref={takeFocus} onClick={() => setAsking(false)}>
          {t('session.cancel')}
        </Button>
      </div>
    </fieldset>
  );
}

/** The button that had it has made way for the question. */
function takeFocus(button: HTMLButtonElement | null): void {
  button?.focus();
}
