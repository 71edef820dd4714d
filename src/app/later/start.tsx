import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { activeLanguage, loadLaterTexts } from '../../i18n';
import { sessionStorageOrNone } from '../../lib/storage';
import type { AppState } from '../../state/app-state';
import { AppStateProvider, useStore } from '../../state/context';
import { browserPage } from '../../state/environment';
import { onPartMissing } from '../../ui/lazy-part';
import { isKiosk } from '../../views/use-kiosk';
import { keepFocus } from './keep-focus';
import { recover } from './recover';
import { UpdateNotice } from './update-notice';
import { startWorker, type Worker } from './worker';

/** What the page has time for once the first screen stands: the service worker, and what is told over every view. */
export async function startLater(state: AppState, base: string): Promise<void> {
  keepFocus(state.fleet.fleet);
  await loadLaterTexts();
  const worker = await startWorker({
    base,
    page: browserPage(),
    unattended: () => {
      const { pathname, search } = window.location;
      return isKiosk(`/${pathname.slice(base.length)}`, search);
    },
  });
  onPartMissing(() => recover(worker, base, sessionStorageOrNone()));
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(
    <StrictMode>
      <AppStateProvider value={state}>
        <Later worker={worker} />
      </AppStateProvider>
    </StrictMode>,
  );
}

function Later({ worker }: { readonly worker: Worker }) {
  const { revision } = useStore(activeLanguage);
  return <UpdateNotice key={revision} worker={worker} />;
}
