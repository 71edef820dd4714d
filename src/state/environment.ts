import type { Instant } from '../domain/snapshot';
import type { StorageLike } from '../lib/storage';

/** What the long-lived objects take from the browser, so that tests can hand in their own. */
export interface Environment {
  readonly fetch: typeof fetch;
  readonly now: () => Instant;
  /** 0 to 1. */
  readonly random: () => number;
  readonly local: StorageLike;
  /** What lasts as long as the tab. */
  readonly tab: StorageLike;
  /** What lasts as long as one entry of the tab's history, reloads included, where all storage is refused, too. */
  readonly entry: StorageLike;
  /** Nobody is there to be asked: the address is a kiosk's. */
  readonly unattended: () => boolean;
  /** A line to this origin's other tabs; undefined where the browser has none. */
  readonly openChannel: ((name: string) => Channel) | undefined;
  /** Locks that one tab of this origin holds at a time; undefined where the browser has none. */
  readonly takeLock: TakeLock | undefined;
  /** A text's SHA-256, in hexadecimal; undefined where the browser has none. */
  readonly digest: ((text: string) => Promise<string>) | undefined;
  readonly page: Page;
  /** Runs when the page has gone to another entry of the tab's history. */
  readonly onMoved: (listener: () => void) => void;
  /** Runs when another tab changed what is stored; `key` is undefined when it cleared everything. */
  readonly onStored: (listener: (key: string | undefined) => void) => () => void;
}

/** Carries plain messages to the same channel in other tabs. */
export interface Channel {
  /** The message is plain data. */
  send(message: unknown): void;
  /** What comes in is foreign: parse it. */
  onMessage(listener: (message: unknown) => void): void;
  close(): void;
}

/** `free`: only where nobody has it; `queue`: once the others before have let it go; `steal`: at once, from whoever has it. */
export type LockManner = 'free' | 'queue' | 'steal';

/**
 * Takes a lock and keeps it until `signal` is aborted or another tab steals it; `held` runs once it is ours.
 * Resolves when that is over, at once where it is not to be had. Rejects where the browser refuses locks.
 */
export type TakeLock = (
  name: string,
  manner: LockManner,
  signal: AbortSignal,
  held: () => void,
) => Promise<void>;

/** The page's own state, as the browser tells it. */
export interface Page {
  hidden(): boolean;
  /** The browser says that it has no network. */
  offline(): boolean;
  /** The browser was asked to save data. */
  savesData(): boolean;
  /** Runs when the page comes to the front, back from sleep or the back/forward cache, or goes online. */
  onWake(listener: () => void): () => void;
  /** Runs when the page is hidden, frozen or left: the last moment to write something down. */
  onHide(listener: () => void): () => void;
  /** Runs when the page is frozen or left: it may come back, and until then it runs no more. */
  onLeave(listener: () => void): () => void;
}

/** The browser's page. */
export function browserPage(): Page {
  return {
    hidden: () => document.visibilityState === 'hidden',
    offline: () => navigator.onLine === false,
    savesData: () => {
      const connection: unknown = Reflect.get(navigator, 'connection');
      return typeof connection === 'object' && connection !== null
        ? Reflect.get(connection, 'saveData') === true
        : false;
    },
    onWake(listener) {
      const visible = () => {
        if (document.visibilityState === 'visible') listener();
      };
      const shown = (event: PageTransitionEvent) => {
        if (event.persisted) listener();
      };
      return listenAll([
        [document, 'visibilitychange', visible],
        [document, 'resume', listener],
        [window, 'pageshow', shown],
        [window, 'online', listener],
      ]);
    },
    onHide(listener) {
      const hidden = () => {
        if (document.visibilityState === 'hidden') listener();
      };
      return listenAll([
        [document, 'visibilitychange', hidden],
        [document, 'freeze', listener],
        [window, 'pagehide', listener],
      ]);
    },
    onLeave: (listener) =>
      listenAll([
        [document, 'freeze', listener],
        [window, 'pagehide', listener],
      ]),
  };
}

/** Listens to what other tabs of this origin store. */
export function onBrowserStored(listener: (key: string | undefined) => void): () => void {
  const stored = ({ key }: StorageEvent) => listener(key ?? undefined);
  return listenAll([[window, 'storage', stored]]);
}

/** The browser's channels, where it has them. */
export const openBrowserChannel: Environment['openChannel'] =
  typeof BroadcastChannel === 'undefined'
    ? undefined
    : (name) => {
        const channel = new BroadcastChannel(name);
        return {
          send: (message) => channel.postMessage(message),
          onMessage(listener) {
            channel.onmessage = ({ data }: MessageEvent<unknown>) => listener(data);
          },
          close: () => channel.close(),
        };
      };

type Listening = [EventTarget, string, (event: never) => void];

function listenAll(listenings: readonly Listening[]): () => void {
  const stops = listenings.map(([target, type, listener]) => {
    const handler: EventListener = (event) => Reflect.apply(listener, undefined, [event]);
    target.addEventListener(type, handler);
    return () => target.removeEventListener(type, handler);
  });
  return () => {
    for (const stop of stops) stop();
  };
}
