import { UPDATE } from '../../config';
import { createStore, type ReadableStore } from '../../lib/store';
import type { Page } from '../../state/environment';
import { workerState } from '../../state/worker-state';

/** The service worker as the page sees it. */
export interface Worker {
  /** A newer version of the page is here than the one that runs. */
  readonly newer: ReadableStore<boolean>;
  /** Looks for a newer version; resolves once it is here, or there is none. */
  look(): Promise<void>;
  /** Reloads the page, into the newer version where there is one. */
  reload(): void;
}

export interface WorkerOptions {
  /** Where the page stands, with a trailing slash. */
  readonly base: string;
  readonly page: Page;
}

/** Registers the service worker. Without one (plain http, refused, in development) there is nothing newer to be told of. */
export async function startWorker(options: WorkerOptions): Promise<Worker> {
  const registration = await register(options.base);
  if (registration === undefined) return NO_WORKER;
  const worker = watch(registration, options);
  void keepInUse(options.page);
  return worker;
}

const NO_WORKER: Worker = {
  newer: createStore(false),
  look: async () => {},
  reload: () => window.location.reload(),
};

async function register(base: string): Promise<ServiceWorkerRegistration | undefined> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return undefined;
  try {
    await navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });
    workerState.set('here');
    return await navigator.serviceWorker.getRegistration(base);
  } catch {
    workerState.set('refused');
    return undefined;
  }
}

function watch(registration: ServiceWorkerRegistration, { page }: WorkerOptions): Worker {
  const newer = createStore(registration.waiting !== null);
  let controlled = navigator.serviceWorker.controller !== null;
  let asked = false;
  let lookedAt = Date.now();

  function reload(): void {
    asked = true;
    registration.waiting?.postMessage('take-over');
    // Whether or not the worker takes over in time.
    setTimeout(() => window.location.reload(), registration.waiting ? UPDATE.takeOverMs : 0);
  }

  const look = async () => {
    lookedAt = Date.now();
    const found = await registration.update().catch(() => undefined);
    const installing = found?.installing;
    if (installing) await installed(installing);
  };

  registration.addEventListener('updatefound', async () => {
    const first = registration.active === null;
    const { installing } = registration;
    if (installing !== null && (await installed(installing)) && !first) newer.set(true);
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    // The first worker of all takes over a page that is as new as itself.
    if (!controlled) controlled = true;
    else if (asked || page.hidden()) window.location.reload();
    else newer.set(true);
  });
  setInterval(() => void look(), UPDATE.everyMs);
  page.onWake(() => {
    if (Math.abs(Date.now() - lookedAt) > UPDATE.wakeMs) void look();
  });
  return { newer, look, reload };
}

/** Resolves with whether a worker has come as far as being installed. */
function installed(worker: ServiceWorker): Promise<boolean> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker.state === 'installing') return;
      worker.removeEventListener('statechange', look);
      resolve(worker.state !== 'redundant');
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Tells the worker which files this page has used, so that it keeps them, and the others while there is time. */
async function keepInUse(page: Page): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  const used = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ used, all: !page.savesData() });
}
