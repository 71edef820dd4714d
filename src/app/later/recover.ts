import type { Worker } from './worker';

/** Which build this tab has reloaded from already. */
const KEY = 'nezha-status:reloaded';

/**
 * What is done when a part of the page can't be fetched: it may be that the server has another build by now. The page
 * reloads, once from each build; where that was in vain, or the server can't be reached, this resolves.
 * @param base where the page stands, with a trailing slash
 * @param storage lasts as long as the tab; without it nothing would tell how often the page has reloaded
 */
export async function recover(
  worker: Worker,
  base: string,
  storage: Pick<Storage, 'getItem' | 'setItem'> | undefined,
): Promise<void> {
  try {
    if (storage === undefined || storage.getItem(KEY) === import.meta.url) return;
    await fetch(base, { method: 'HEAD', cache: 'no-store' });
    await worker.look();
    storage.setItem(KEY, import.meta.url);
  } catch {
    return;
  }
  worker.reload();
  // Nothing is said of what is missing while the page goes.
  await new Promise(() => {});
}
