import { useRef, useState } from 'react';
import { activeLanguage, t } from '../../i18n';
import type { Panel } from '../../state/app-state';
import { useAppState, useStore } from '../../state/context';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Alerts } from './alerts/alerts';
import { Appearance } from './appearance';
import { AttentionLimits } from './attention-limits';
import { Cards } from './cards';
import { Device } from './device';
import { History } from './history';
import { Install } from './install';
import { Keyboard } from './keyboard';
import { Numbers } from './numbers';
import { Pace } from './pace';
import { States } from './states';

const SHEET =
  'm-0 h-dvh max-h-none w-full max-w-none overflow-hidden bg-panel p-0 pt-[env(safe-area-inset-top)] pb-[env(safe-area-inset-bottom)] text-ink open:flex open:flex-col';
const WINDOW =
  'sm:m-auto sm:h-auto sm:max-h-[min(88dvh,58rem)] sm:w-[52rem] sm:max-w-[calc(100vw-3rem)] sm:rounded-2xl sm:border sm:border-line';

/**
 * A person's settings, each of which counts as soon as it is changed. It stands beside the pages, so that
 * another language, which draws them anew, leaves it open.
 */
export function SettingsDialog() {
  const { panel, preferences } = useAppState();
  const [opener] = useState(() => openerOf(panel.get()));
  useStore(activeLanguage);
  const kept = useStore(preferences.kept);
  const dialog = useRef<HTMLDialogElement>(null);
  const historyPart = useRef<HTMLDivElement>(null);
  const alertsPart = useRef<HTMLDivElement>(null);
  const open = (element: HTMLDialogElement | null) => {
    dialog.current = element;
    if (element === null || element.open) return;
    element.showModal();
    if (opener === 'history') historyPart.current?.scrollIntoView();
    if (opener === 'alerts') alertsPart.current?.scrollIntoView();
  };
  const closed = () => {
    // The browser gives the focus back to what opened the dialog, unless that was drawn anew meanwhile.
    const { activeElement } = document;
    if (activeElement === document.body || dialog.current?.contains(activeElement)) {
      focusOpener(opener);
    }
    panel.set('none');
  };
  return (
    <dialog
      ref={open}
      aria-labelledby="settings-title"
      onClose={closed}
      className={`${SHEET} ${WINDOW} backdrop:bg-black/55`}
    >
      <header className="flex items-center gap-3 border-b border-line px-5 py-3 sm:px-7">
        <h2 id="settings-title" className="text-[1.29em] font-bold">
          {t('settings.title')}
        </h2>
        <Button
          className="ms-auto px-2"
          aria-label={t('settings.close')}
          title={t('settings.close')}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" className="size-[1.45em]" />
        </Button>
      </header>
      <div className="relative grow overflow-y-auto overscroll-contain px-5 pb-8 sm:px-7">
        <p role="status" className={`pt-4 ${kept ? 'text-ink-3' : 'text-late'}`}>
          {t(kept ? 'settings.kept' : 'settings.notKept')}
        </p>
        <Appearance />
        <Numbers />
        <Cards />
        <Pace />
        <States />
        <AttentionLimits />
        <div ref={alertsPart}>
          <Alerts />
        </div>
        <Keyboard />
        <div ref={historyPart}>
          <History />
        </div>
        <Install />
        <Device />
      </div>
    </dialog>
  );
}

/** What opened the dialog, as `data-opens` names it. */
function openerOf(panel: Panel): 'settings' | 'history' | 'alerts' {
  if (panel === 'alert-settings') return 'alerts';
  return panel === 'history' ? panel : 'settings';
}

function focusOpener(opener: string | number): void {
  // The one that is shown at this width takes it.
  for (const one of document.querySelectorAll<HTMLElement>(`[data-opens="${opener}"]`)) one.focus();
}
