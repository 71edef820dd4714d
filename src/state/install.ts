/** `offered`: the browser lets the page ask; `by-hand`: iOS, where only a person can; `unknown`: its menu may have it. */
export type Install = 'offered' | 'installed' | 'by-hand' | 'unknown';

/** `public/boot.js` puts the browser's offer here, which comes before this code does, and says so by the event. */
const OFFER = 'nezhaStatusInstall';
const OFFERED = 'nezha-status:install';
const OWN_WINDOW = '(display-mode: standalone), (display-mode: minimal-ui)';

/** How this page can be installed now. */
export function readInstall(): Install {
  if (window.matchMedia(OWN_WINDOW).matches) return 'installed';
  const standalone: unknown = Reflect.get(navigator, 'standalone');
  if (standalone === true) return 'installed';
  if (offer() !== undefined) return 'offered';
  return standalone === false && navigator.maxTouchPoints > 0 ? 'by-hand' : 'unknown';
}

/** Runs when that may have changed. */
export function onInstall(listener: () => void): () => void {
  const ownWindow = window.matchMedia(OWN_WINDOW);
  const installed = () => {
    Reflect.deleteProperty(window, OFFER);
    listener();
  };
  window.addEventListener(OFFERED, listener);
  window.addEventListener('appinstalled', installed);
  ownWindow.addEventListener('change', listener);
  return () => {
    window.removeEventListener(OFFERED, listener);
    window.removeEventListener('appinstalled', installed);
    ownWindow.removeEventListener('change', listener);
  };
}

/** Has the browser ask the person. An offer serves once; the browser makes another one when it sees fit. */
export async function askToInstall(): Promise<void> {
  const prompt = offer();
  Reflect.deleteProperty(window, OFFER);
  window.dispatchEvent(new Event(OFFERED));
  await prompt?.();
}

function offer(): (() => Promise<unknown>) | undefined {
  const event: unknown = Reflect.get(window, OFFER);
  if (!(event instanceof Event)) return undefined;
  const prompt: unknown = Reflect.get(event, 'prompt');
  return typeof prompt === 'function'
    ? async () => Reflect.apply(prompt, event, []).catch(() => {})
    : undefined;
}
