import type { Environment, TakeLock } from './environment';

/** The browser's locks, where it has them: it hides them from pages that came by plain http. */
export const takeBrowserLock: Environment['takeLock'] =
  'locks' in navigator ? (...wish) => take(navigator.locks, ...wish) : undefined;

/** The browser's digests; hidden likewise. */
export const browserDigest: Environment['digest'] =
  crypto.subtle === undefined ? undefined : (text) => sha256(crypto.subtle, text);

async function take(locks: LockManager, ...wish: Parameters<TakeLock>): Promise<void> {
  const [name, manner, signal, held] = wish;
  const options = {
    free: { ifAvailable: true },
    queue: { signal },
    steal: { steal: true },
  }[manner];
  try {
    await locks.request(name, options, (lock) => {
      if (lock === null || signal.aborted) return;
      held();
      return new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));
    });
  } catch (thrown) {
    // So it says that the lock was stolen, or that the wait was given up.
    if (!(thrown instanceof DOMException && thrown.name === 'AbortError')) throw thrown;
  }
}

async function sha256(subtle: SubtleCrypto, text: string): Promise<string> {
  const digest = await subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
