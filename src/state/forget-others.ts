import { localStorageOrNone, removeStored } from '../lib/storage';
import { alertsKey, alertWatchKey } from './alerts/alert-keys';
import { reportsKey } from './remembered';

/** Forgets the alerts of a dashboard: who signs out of it. */
export function forgetAlerts(dashboardKey: string): void {
  for (const keyOf of [alertsKey, alertWatchKey]) {
    removeStored(localStorageOrNone(), keyOf(dashboardKey));
  }
}

/**
 * Forgets what this device keeps of dashboards that this page stood before in earlier times: whoever signs out expects
 * nothing to be left. Never rejects: refused storage holds nothing.
 * @param own the present dashboard's key; what is kept of that is not touched
 */
export async function forgetOthers(own: string): Promise<void> {
  try {
    for (const keyOf of [reportsKey, alertsKey, alertWatchKey]) {
      for (const key of Object.keys(globalThis.localStorage)) {
        if (key.startsWith(keyOf('')) && key !== keyOf(own)) localStorage.removeItem(key);
      }
    }
    const { databaseName } = await import('./history/lasting');
    for (const { name = '' } of await indexedDB.databases()) {
      if (name.startsWith(databaseName('')) && name !== databaseName(own)) {
        indexedDB.deleteDatabase(name);
      }
    }
  } catch {
    // Refused, or the code can't be fetched now: the next sign-out forgets it.
  }
}
