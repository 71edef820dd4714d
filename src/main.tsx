import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { applyBrand } from './app/apply-brand';
import { applyPreferences } from './app/apply-preferences';
import { restoreView } from './app/restore-view';
import './app/theme.css';
import './app/brand.css';
import './app/print.css';
import { PARTS_AFTER_MS } from './config';
import { localStorageOrNone, sessionStorageOrNone } from './lib/storage';
import { createAppState } from './state/app-state';
import { browserDigest, takeBrowserLock } from './state/browser-locks';
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

/** Builds the long-lived objects, joins them to the document, and renders. */
async function main(): Promise<void> {
  const root = document.getElementById('root');
  // The boot script has put its sentence for too old browsers in the page's place.
  if (root === null || document.documentElement.hasAttribute('data-too-old')) return;
  const base = import.meta.env.BASE_URL;
  const environment: Environment = {
    fetch: (input, init) => window.fetch(input, init),
    now: () => ({ wall: Date.now(), mono: performance.now() }),
    random: Math.random,
    local: localStorageOrNone(),
    tab: sessionStorageOrNone(),
    openChannel: openBrowserChannel,
    takeLock: takeBrowserLock,
    digest: browserDigest,
    page: browserPage(),
    onStored: onBrowserStored,
  };
  const preferences = createPreferences(environment);
  const [config] = await Promise.all([
    loadRuntimeConfig(base, environment.fetch),
    applyPreferences(preferences),
  ]);
  applyBrand(config.brand);
  const state = createAppState(environment, preferences, config, base);
  state.feed.subscribe(() => {
    document.documentElement.dataset['feed'] = state.feed.get();
  });
  state.connection.start(takeHandover());
  onHandover(state.connection.handOver);
  restoreView(preferences.get(), base);
  setTimeout(fetchParts, PARTS_AFTER_MS);
  createRoot(root).render(<App state={state} base={base} />);
}

main();
