import { environmentManager } from '@tanstack/react-query';
import { vi } from 'vitest';
import { runtimeConfigSchema } from '../../contract/config';
import type { Session } from '../api/request';
import { type AppState, createAppState } from '../state/app-state';
import { createKeptSession } from '../state/kept-session';
import { createPreferences } from '../state/preferences';
import { type Line, testChannels } from './channels';
import { testEnvironment } from './environment';
import { testLocks } from './locks';

/** One browser with its tabs, and the dashboard that they ask. */
export function newBrowser() {
  const channels = testChannels();
  const locks = testLocks();
  /** Who asked for what. */
  const asked: string[] = [];
  const dashboard: { answer: () => Response | Promise<Response> } = {
    answer: () =>
      Response.json({ code: 0, result: [] }, { headers: { date: new Date().toUTCString() } }),
  };

  function open(name: string, options: TabOptions = {}) {
    const {
      hidden = false,
      token = 'one',
      can = 'share',
      key = 'here',
      place = 'device',
    } = options;
    const line: Line = { held: false, waiting: [] };
    const environment = testEnvironment({
      now: () => ({ wall: Date.now(), mono: performance.now() }),
      openChannel: can === 'no channels' ? undefined : (of) => channels.openOn(of, line),
      takeLock: can === 'no locks' ? undefined : (options.takeLock ?? locks.takeLock),
      digest:
        can === 'no digest' ? undefined : async (text) => `digest-${text.length}-${text.at(-1)}`,
      fetch: async (path) => {
        // A frozen page asks nobody until it goes on.
        if (line.held) await new Promise<void>((resolve) => line.waiting.push(resolve));
        asked.push(`${name}:${String(path).replace('/api/v1/server/', '')}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
        return dashboard.answer();
      },
    });
    const session: Session = { kind: 'token', token };
    createKeptSession(environment, key).keep(session, place);
    if (hidden) environment.setHidden(true);
    const config = runtimeConfigSchema.parse({ dashboardKey: key });
    const state = createAppState(environment, createPreferences(environment), config, '/');
    const tab = {
      state,
      environment,
      line,
      /** It stops without a word: nothing goes out, and what comes in waits. */
      freeze: () => {
        line.held = true;
      },
      thaw() {
        line.held = false;
        for (const deliver of line.waiting.splice(0)) deliver();
      },
      close() {
        environment.leave();
        line.held = true;
        state.poll.stop();
        state.ticker.stop();
      },
    };
    opened.push(tab);
    state.connection.start(undefined);
    return tab;
  }

  return { open, asked, channels, locks, dashboard };
}

export interface TabOptions {
  readonly hidden?: boolean;
  readonly token?: string;
  readonly key?: string;
  readonly place?: 'device' | 'tab';
  readonly can?: 'share' | 'no locks' | 'no channels' | 'no digest';
  readonly takeLock?: ReturnType<typeof testLocks>['takeLock'];
}

export const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);

type Tabs = readonly { readonly state: AppState }[];

export const feeds = (...tabs: Tabs) => tabs.map(({ state }) => state.feed.get());
export const roles = (...tabs: Tabs) => tabs.map(({ state }) => state.lead.get());

let opened: { readonly close: () => void }[] = [];

/** To be called before each test that opens tabs. */
export function startTime(): void {
  // Without a window the library takes this for a server, which never asks again by itself.
  environmentManager.setIsServer(() => false);
  vi.useFakeTimers();
}

/** To be called after each. */
export function closeTabs(): void {
  for (const { close } of opened) close();
  opened = [];
  vi.useRealTimers();
}
