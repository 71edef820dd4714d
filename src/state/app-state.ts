import { QueryClient } from '@tanstack/react-query';
import type { RuntimeConfig } from '../../contract/config';
import { DEMO_TOKEN } from '../../contract/pages';
import type { FetchOptions } from '../api/fetch-text';
import { createNezhaSource } from '../api/nezha-v0';
import type { Session } from '../api/request';
import type { Share } from '../api/share';
import type { Source } from '../api/source';
import { HISTORY, POLL, SAVER, STATUS } from '../config';
import type { Attention } from '../domain/attention';
import type { Feed } from '../domain/feed';
import type { Fleet } from '../domain/fleet';
import { createStore, type ReadableStore, type Store } from '../lib/store';
import type { Alerts } from './alerts/alerts';
import { type Announcement, createAnnouncements } from './announcements';
import { createAttention } from './attention-store';
import { type Connection, type ConnectionState, createConnection } from './connection';
import type { Environment } from './environment';
import { createFeed } from './feed';
import { createFleetStore, type FleetStore } from './fleet-store';
import { createHistory, type History } from './history/history';
import { createKeeping } from './history/open';
import { createKeptSession } from './kept-session';
import { restoredSearch } from './kept-view';
import { createLead } from './lead';
import { createMarks, type MarksStore } from './marks';
import { createOnScreen, type OnScreen } from './on-screen';
import { createPoll, type Poll } from './poll';
import type { Preferences, PreferencesStore } from './preferences';
import { createRemembered, reportsKey } from './remembered';
import type { Role } from './room';
import { keepRuntimeConfig } from './runtime-config';
import { createTabs } from './tabs';
import { createThresholds, type Thresholds } from './thresholds';
import { createTicker, type Ticker } from './ticker';

/**
 * A dialog that any view can open; the shell draws it. `history`, `alert-settings`: the settings, at their part about
 * those; a number: a server's marks, by its id.
 */
export type Panel =
  | 'none'
  | 'settings'
  | 'history'
  | 'sign-out'
  | 'palette'
  | 'keys'
  | 'wall'
  | 'alerts'
  | 'alert-settings'
  | number
  | ShareSubject;

/** What is shown as a text. */
export type ShareSubject =
  | { readonly kind: 'server'; readonly id: number }
  /** '' is the untagged group. */
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'fleet' };

/** Where the board was left. */
interface BoardPlace {
  /** Its query, without the question mark. */
  readonly search: string;
  /** How far it was scrolled, px. */
  readonly scrollY: number;
  /** The server that was looked at since. */
  readonly server: number | undefined;
}

/** The long-lived objects behind every view. */
export interface AppState {
  readonly config: RuntimeConfig;
  /** Nobody is there to be asked: the address is a kiosk's. */
  readonly unattended: () => boolean;
  readonly preferences: PreferencesStore;
  /** A person's own over the deployment's. */
  readonly thresholds: ReadableStore<Thresholds>;
  readonly connection: Connection;
  /** Where the proxy stands, with a trailing slash, and what it is asked with. */
  readonly proxy: { readonly base: string } & Omit<FetchOptions, 'signal'>;
  /** A source of this tab's own: what others of its session asked is not shared with it. */
  readonly makeSource: (session: Session) => Source;
  readonly fleet: FleetStore;
  /** What is known and what is dear. */
  readonly marks: MarksStore;
  readonly history: History;
  readonly poll: Poll;
  /** Whether this tab asks the dashboard, or another of the same session does so for it. */
  readonly lead: ReadableStore<Role>;
  /** The same; undefined where this browser's tabs can't agree on one. */
  readonly leads: () => boolean | undefined;
  /** The servers that stand on the screen: a page that saves data asks for these alone. */
  readonly onScreen: OnScreen;
  /** Whether only what is on screen is asked for with every poll. */
  readonly savesData: () => boolean;
  readonly feed: ReadableStore<Feed>;
  readonly ticker: Ticker;
  readonly attention: ReadableStore<Attention>;
  readonly place: Store<BoardPlace>;
  /** What stands open over the view. */
  readonly panel: Store<Panel>;
  /** The servers picked on the board, to be compared; undefined: its cards lead to their servers. */
  readonly picked: Store<readonly number[] | undefined>;
  /** What the live region says. */
  readonly announcements: ReadableStore<Announcement>;
  /** What was alerted, and what alerts: its code comes after the first screen, hence undefined until then. */
  readonly alerts: Store<Alerts | undefined>;
}

/**
 * Builds them and joins them: the poll's answers enter the fleet by `receive`, and history hangs there.
 * @param base where the proxy stands, with a trailing slash
 */
export function createAppState(
  environment: Environment,
  preferences: PreferencesStore,
  config: RuntimeConfig,
  base: string,
): AppState {
  const thresholds = createThresholds(config.thresholds, preferences);
  const leads = () => (lead.agreed ? lead.role.get() === 'leading' : undefined);
  const history = createHistory(
    createKeeping({
      environment,
      dashboardKey: config.dashboardKey,
      lasting: () => lasts(connection.state.get()),
      leads,
      monitors: {
        latency: async (id, signal) => connection.source()?.latency(id, signal),
        mayAsk: () => feed.get() === 'live' && !environment.page.hidden(),
        savesData: environment.page.savesData,
        everySecond: (listener) => ticker.now.subscribe(listener),
      },
      idle: () => new Promise((resolve) => setTimeout(resolve, HISTORY.openAfterMs)),
    }),
  );
  const remembered = createRemembered(reportsKey(config.dashboardKey), environment, () =>
    lasts(connection.state.get()),
  );
  const marks = createMarks(environment, config.dashboardKey, config.known);
  const limits = () => ({ ...STATUS, ...thresholds.get() });
  const fleet = createFleetStore(history, remembered, limits, marks);
  const onScreen = createOnScreen();
  const lead = createLead(environment, config.dashboardKey);
  const saves = () =>
    savesData(preferences.get().dataSaver, fleet.fleet.get(), environment.page) && !lead.followed();
  const ticker = createTicker(environment);
  const poll = createPoll({
    client: new QueryClient(),
    environment,
    pace: () => (preferences.get().pollSeconds ?? config.pollSeconds) * 1000,
    follows: () => lead.role.get() === 'following',
    saves,
    onScreen: onScreen.ids,
    receive: (snapshot, reach) => {
      ticker.answered();
      fleet.receive(snapshot, reach);
    },
  });
  onScreen.onMore(() => {
    if (poll.state.get().saving) poll.askNow();
  });
  preferences.onChange('dataSaver', poll.askNow);
  // Another pace or another limit counts at once: the next answer is asked for now, and sets the timer anew.
  thresholds.subscribe(poll.askNow);
  preferences.onChange('pollSeconds', poll.askNow);
  // A limit counts at once, and not with the next answer of a slow pace.
  preferences.onChange('limits', poll.askNow);
  environment.page.onWake(poll.askNow);
  ticker.onSleep(poll.askNow);
  const limited = { fetch: environment.fetch, timeout: POLL.timeoutMs };
  const ownSource = (session: Session, share?: Share) =>
    createNezhaSource({ ...limited, base, session, now: environment.now, share });
  const demoSession: Session = { kind: 'token', token: DEMO_TOKEN };
  const connection = createConnection({
    poll,
    fleet,
    kept: createKeptSession(environment, config.dashboardKey),
    tabs: createTabs(environment, config.dashboardKey),
    makeSource: (session) => ownSource(session, lead.shareOf(session)),
    fallback: config.demo ? demoSession : undefined,
    unattended: environment.unattended,
  });
  environment.onMoved(connection.moved);
  environment.page.onWake(connection.catchUp);
  connection.state.subscribe(() => {
    const now = connection.state.get();
    if (now.phase === 'out') {
      lead.leave();
      keepRuntimeConfig(base, environment, undefined);
    } else if (lasts(now)) keepRuntimeConfig(base, environment, config);
  });
  // Without an answer there is the past.
  poll.state.subscribe(
    () => poll.state.get().failure && lasts(connection.state.get()) && history.open(),
  );
  const feed = createFeed(poll, ticker, fleet.recalled, environment);
  return {
    config,
    unattended: environment.unattended,
    preferences,
    thresholds,
    connection,
    proxy: { ...limited, base },
    makeSource: (session) => ownSource(session),
    fleet,
    marks,
    history,
    poll,
    lead: lead.role,
    leads,
    onScreen,
    savesData: saves,
    feed,
    ticker,
    attention: createAttention(fleet.fleet, () => preferences.get().limits),
    place: createStore<BoardPlace>({
      search: restoredSearch(preferences.get(), '').slice(1),
      scrollY: 0,
      server: undefined,
    }),
    panel: createStore<Panel>('none'),
    picked: createStore<readonly number[] | undefined>(undefined),
    announcements: createAnnouncements(fleet.fleet, feed),
    alerts: createStore<Alerts | undefined>(undefined),
  };
}

/** By a person's choice; else in a large fleet, and where the browser asks for it. */
function savesData(
  choice: Preferences['dataSaver'],
  fleet: Fleet | undefined,
  page: Environment['page'],
): boolean {
  if (choice !== 'auto') return choice === 'on';
  return page.savesData() || (fleet?.servers.size ?? 0) > SAVER.fromServers;
}

/** A session of this tab alone leaves nothing behind on the device. */
export function lasts(state: ConnectionState): boolean {
  return state.phase === 'in' && state.keeping !== 'tab';
}
