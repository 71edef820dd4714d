import type { Draft } from '../../domain/alerts/drafts';
import { isOver } from '../../domain/alerts/record';
import { readNotify } from '../../state/alerts/notify-state';
import type { AlertText } from '../../views/alert-text';

/** What a click on it opens: the server, where it is about one. */
function pathOf({ record: { ids } }: Draft): string {
  return ids.length === 1 ? `/server/${ids[0]}` : '/';
}

/**
 * Shows an alert by the service worker's registration, in the place of what was shown of it before. Never rejects.
 * @param base where the page stands, with a trailing slash
 */
export async function notify(
  draft: Draft,
  { title, body }: AlertText,
  base: string,
): Promise<void> {
  const { record, way } = draft;
  if (way === 'mute' || readNotify() !== 'granted') return;
  try {
    const registration = await navigator.serviceWorker.getRegistration(base);
    if (!registration?.active) return;
    if (way === 'soft') {
      const shown = await registration.getNotifications({ tag: record.id });
      if (shown.length === 0) return;
      if (isOver(record)) {
        for (const one of shown) one.close();
        return;
      }
    }
    const isNews = way === 'loud' && !isOver(record);
    const options = {
      body,
      tag: record.id,
      icon: `${base}icons/icon-192.png`,
      badge: `${base}icons/monochrome-512.png`,
      data: { path: pathOf(draft) },
      timestamp: record.told * 1000,
      // The same alert once more, a digest say, is heard again; that it is over is only seen.
      renotify: isNews,
      silent: !isNews,
    };
    await registration.showNotification(title, options);
  } catch {
    // The permission was taken back a moment ago: the list has it all the same.
  }
}
