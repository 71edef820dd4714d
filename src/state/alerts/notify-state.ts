import { readInstall } from '../install';
import { workerState } from '../worker-state';

/**
 * Whether this browser shows notifications of this page, or why not: `ask`: it was not asked yet; `denied`: a person
 * or the browser said no; `http`: the address is not secure; `ios`: only the installed app may; `worker`: there is no
 * service worker to show them; `none`: the browser has none at all.
 */
export type NotifyState = 'granted' | 'ask' | 'denied' | 'http' | 'ios' | 'worker' | 'none';

export function readNotify(): NotifyState {
  if (!window.isSecureContext) return 'http';
  if (!('Notification' in window)) return readInstall() === 'by-hand' ? 'ios' : 'none';
  if (workerState.get() !== 'here') return 'worker';
  const { permission } = Notification;
  return permission === 'default' ? 'ask' : permission;
}

/** Runs when that may have changed: the permission is changed in the browser's own settings, too. */
export function onNotify(listener: () => void): () => void {
  const stopWorker = workerState.subscribe(listener);
  const stop = new AbortController();
  const { signal } = stop;
  window.addEventListener('focus', listener, { signal });
  void watchPermission(listener, signal);
  return () => {
    stopWorker();
    stop.abort();
  };
}

async function watchPermission(listener: () => void, signal: AbortSignal): Promise<void> {
  const permissions: Partial<Pick<Navigator, 'permissions'>> = navigator;
  try {
    const status = await permissions.permissions?.query({ name: 'notifications' });
    status?.addEventListener('change', listener, { signal });
  } catch {
    // A browser that does not know the name tells of no change.
  }
}

/** Asks the person. Call it from a click alone. Resolves with whether the answer was yes. */
export async function askToNotify(): Promise<boolean> {
  try {
    return (await Notification.requestPermission()) === 'granted';
  } catch {
    return false;
  }
}
