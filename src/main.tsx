import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { applyBrand } from './app/apply-brand';
import { applyPreferences } from './app/apply-preferences';
import { restoreView } from './app/restore-view';
import './app/theme.css';
import './app/brand.css';
import './app/print.css';
import { FIRST_ANSWER_WITHIN_MS, LATER_AFTER_MS, PARTS_AFTER_MS } from './config';
import { isKiosk } from './domain/kiosk';
import { localStorageOrNone, sessionStorageOrNone } from './lib/storage';
import { type AppState, createAppState } from './state/app-state';
import { browserDigest, takeBrowserLock } from './state/browser-locks';
import { fetchAfterBoot } from './state/early-answers';
import { entryStorage, onBrowserMoved } from './state/entry-storage';
import {
  browserPage,
  type Environment,
  onBrowserStored,
  openBrowserChannel,
} from './state/environment';
import { onHandover, takeHandover } from './state/handover';
import { createPreferences } from './state/preferences';
import { loadRuntimeConfig } from './state/runtime-config';
import { fetchParts } from './ui/lazy-part';

/** Where the page stands, as seen from this script, built or not: one build serves under any path. */
const ABOVE = '../';

/** Builds the long-lived objects, joins them to the document, and renders. */
async function main(): Promise<void> {
  const root = document.getElementById('root');
  // The boot script has put its sentence for too old browsers in the page's place.
  if (root === null || document.documentElement.hasAttribute('data-too-old')) return;
  const base = new URL(ABOVE, import.meta.url).pathname;
  const environment: Environment = {
    fetch: fetchAfterBoot(base),
    now: () => ({ wall: Date.now(), mono: performance.now() }),
    random: Math.random,
    local: localStorageOrNone(),
    tab: sessionStorageOrNone(),
    entry: entryStorage(),
    unattended: () => {
      const { pathname, search } = window.location;
      return isKiosk(`/${pathname.slice(base.length)}`, search);
    },
    onMoved: onBrowserMoved,
    openChannel: openBrowserChannel,
    takeLock: takeBrowserLock,
    digest: browserDigest,
    page: browserPage(),
    onStored: onBrowserStored,
  };
  const preferences = createPreferences(environment);
  const texts = applyPreferences(preferences);
  const config = await loadRuntimeConfig(base, environment, () => window.location.reload());
  applyBrand(config.brand);
  const state = createAppState(environment, preferences, config, base);
  state.feed.subscribe(() => {
    document.documentElement.dataset['feed'] = state.feed.get();
  });
  // The first answer is on its way while the texts are, and while the first frame is drawn.
  state.connection.start(takeHandover());
  onHandover(state.connection.handOver);
  restoreView(preferences.get(), base);
  await texts;
  setTimeout(() => fetchParts().then(() => performance.mark('parts')), PARTS_AFTER_MS);
  startLater(state, environment, base);
  await firstAnswer(state);
  createRoot(root).render(<App state={state} base={base} />);
}

/** Until the first answer, if it is about to be here: then the cards are drawn at once, and no places for them before. */
async function firstAnswer({ connection, fleet: { fleet } }: AppState): Promise<void> {
  // Nobody has asked, or an earlier visit's answer stands already.
  if (connection.state.get().phase === 'out' || fleet.get() !== undefined) return;
  await new Promise<void>((resolve) => {
    const stop = fleet.subscribe(end);
    setTimeout(end, FIRST_ANSWER_WITHIN_MS);
    function end() {
      stop();
      resolve();
    }
  });
}

/** Starts what no first screen waits for: once the first cards stand, or where none come for long. */
function startLater(state: AppState, environment: Environment, base: string): void {
  const start = (afterMs: number) =>
    setTimeout(() => {
      stop();
      import('./app/later/start')
        .then((later) => later.startLater(state, environment, base))
        .catch(() => {});
    }, afterMs);
  const timer = start(PARTS_AFTER_MS);
  const stop = state.fleet.fleet.subscribe(() => {
    stop();
    clearTimeout(timer);
    start(LATER_AFTER_MS);
  });
}

main();
