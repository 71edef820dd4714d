import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import './app/theme.css';
import { activate } from './i18n';
import { localStorageOrNone } from './lib/storage';
import { createAppState } from './state/app-state';
import { browserPage } from './state/environment';
import { onHandover, takeHandover } from './state/handover';
import { loadRuntimeConfig } from './state/runtime-config';

/** Builds the long-lived objects, joins them to the document, and renders. */
async function main(): Promise<void> {
  const root = document.getElementById('root');
  // The boot script has put its sentence for too old browsers in the page's place.
  if (root === null || document.documentElement.hasAttribute('data-too-old')) return;
  const base = import.meta.env.BASE_URL;
  const fetcher: typeof fetch = (input, init) => window.fetch(input, init);
  const [config] = await Promise.all([loadRuntimeConfig(base, fetcher), activate('en')]);
  const state = createAppState(
    {
      fetch: fetcher,
      now: () => ({ wall: Date.now(), mono: performance.now() }),
      random: Math.random,
      local: localStorageOrNone(),
      page: browserPage(),
    },
    config,
    base,
  );
  const showFeed = () => {
    document.documentElement.dataset['feed'] = state.feed.get();
  };
  state.feed.subscribe(showFeed);
  state.connection.start(takeHandover());
  onHandover(state.connection.handOver);
  createRoot(root).render(<App state={state} base={base} />);
}

main();
