import { useSyncExternalStore } from 'react';
import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { useKeeping } from '../../state/history-hooks';
import { askToInstall, onInstall, readInstall } from '../../state/install';
import { workerState } from '../../state/worker-state';
import { Button } from '../../ui/button';
import { StatusGlyph } from '../../ui/status-glyph';
import { Section } from './section';

/** The page as an app of its own, and what this browser keeps from it, with what to do about that. */
export function Install() {
  const install = useSyncExternalStore(onInstall, readInstall);
  const lacking = useLacking();
  return (
    <Section title={t('install.title')} hint={t('install.hint')}>
      <div className="grid justify-items-start gap-3">
        {install === 'offered' ? (
          <Button onClick={() => void askToInstall()}>{t('install.button')}</Button>
        ) : (
          <p className="max-w-prose">{t(`install.${install}`)}</p>
        )}
        {lacking.map((what) => (
          <p key={what} className="flex max-w-prose gap-2">
            <StatusGlyph status="late" className="mt-[0.33em] size-2.5" />
            {t(`install.lacking.${what}`)}
          </p>
        ))}
      </div>
    </Section>
  );
}

type Lacking = 'https' | 'worker' | 'storage' | 'room';

/** What does not work in this browser, or not at this address. */
function useLacking(): readonly Lacking[] {
  const { preferences } = useAppState();
  const worker = useStore(workerState);
  const kept = useStore(preferences.kept);
  const history = useKeeping()?.fleeting;
  const noWorker = worker === 'refused' || !('serviceWorker' in navigator);
  return [
    ...(window.isSecureContext ? [] : (['https'] as const)),
    ...(window.isSecureContext && noWorker ? (['worker'] as const) : []),
    ...(history === 'refused' || (!kept && history !== 'full') ? (['storage'] as const) : []),
    ...(history === 'full' ? (['room'] as const) : []),
  ];
}
