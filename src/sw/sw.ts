import { type ListedFile, readBuild } from './build';
import { keepFiles } from './kept-files';
import { wayOf } from './ladder';
import { openPage, pathIn } from './open-page';

declare const self: ServiceWorkerGlobalScope & {
  /** Put here by the build. */
  readonly __WB_MANIFEST: readonly ListedFile[];
};

/** The service worker: the page opens without a network, and its parts fit together. It keeps no data. */

const build = readBuild(self.__WB_MANIFEST);
const { scope } = self.registration;
const files = keepFiles(build, scope);

// A new version waits until a window asks for it: windows that run the one before need their own files.
self.addEventListener('install', (event) => event.waitUntil(files.install()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const way = wayOf(request, scope, build.has);
  if (way === 'network') return;
  event.respondWith(way === 'shell' ? files.shell() : files.file(request));
});

self.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (message === 'take-over') {
    event.waitUntil(self.skipWaiting());
    return;
  }
  if (typeof message !== 'object' || message === null) return;
  const used: unknown = Reflect.get(message, 'used');
  if (!Array.isArray(used)) return;
  const paths = used.filter((one) => typeof one === 'string' && one.startsWith(scope));
  event.waitUntil(tidy(paths, Reflect.get(message, 'all') === true));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(openPage(self.clients, scope, pathIn(event.notification.data)));
});

/** A window has time: it tells which files it uses. */
async function tidy(used: readonly string[], all: boolean): Promise<void> {
  await files.fill(
    used.map((url) => url.slice(scope.length)),
    all,
  );
  await files.refreshShell();
  // Other windows may still run an earlier build.
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.length === 1) await files.dropEarlier();
}
