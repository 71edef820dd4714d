import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { activeLanguage, loadLaterTexts } from '../../i18n';
import { sessionStorageOrNone } from '../../lib/storage';
import type { AppState } from '../../state/app-state';
import { AppStateProvider, useStore } from '../../state/context';
import type { Environment } from '../../state/environment';
import { browserHeap, createHealth } from '../../state/health';
import { createUpkeep } from '../../state/upkeep';
import { onPartMissing } from '../../ui/lazy-part';
import { startAlerts } from './alerts';
import { keepFocus } from './keep-focus';
import { keepWhatIsWorth } from './keep-storage';
import { recover } from './recover';
import { UpdateNotice } from './update-notice';
import { startWorker, type Worker } from './worker';

/**
 * What the page has time for once the first screen stands: the service worker, how a page that nobody attends looks
 * after itself, and what is told over every view.
 */
export async function startLater(
  state: AppState,
  environment: Environment,
  base: string,
): Promise<void> {
  keepFocus(state.fleet.fleet);
  await loadLaterTexts();
  startAlerts(state, environment, base);
  keepWhatIsWorth(state.history);
  const worker = await startWorker({ base, page: environment.page });
  onPartMissing(() => recover(worker, base, sessionStorageOrNone()));
  keepFit(state, environment, worker);
  const place = document.createElement('div');
  document.body.append(place);
  createRoot(place).render(
    <StrictMode>
      <AppStateProvider value={state}>
        <Later worker={worker} unattended={environment.unattended} />
      </AppStateProvider>
    </StrictMode>,
  );
}

function keepFit(state: AppState, environment: Environment, worker: Worker): void {
  const { config, ticker, feed, poll, announcements, proxy } = state;
  const upkeep = createUpkeep({
    environment,
    base: proxy.base,
    config,
    ticker,
    feed,
    poll: poll.state,
    announcements,
    health: createHealth(browserHeap),
    look: worker.look,
    reload: worker.reload,
  });
  const take = () => {
    if (worker.newer.get()) upkeep.want('version');
  };
  worker.newer.subscribe(take);
  take();
}

function Later(props: Parameters<typeof UpdateNotice>[0]) {
  const { revision } = useStore(activeLanguage);
  return <UpdateNotice key={revision} {...props} />;
}
