import { navigate } from 'wouter/use-browser-location';
import { isPage } from '../../../contract/pages';
import type { Draft } from '../../domain/alerts/drafts';
import { isOver } from '../../domain/alerts/record';
import { type AlarmBell, createAlarmBell } from '../../lib/alarm-bell';
import { createAlertSettings } from '../../state/alerts/alert-settings';
import { createAlerts } from '../../state/alerts/alerts';
import { createDiskWatch } from '../../state/alerts/disk-watch';
import { createLossWatch } from '../../state/alerts/loss-watch';
import { type AppState, lasts } from '../../state/app-state';
import type { Environment } from '../../state/environment';
import { alertText } from '../../views/alert-text';
import { notify } from './notifications';
import { countInTitle } from './title-count';

/** Starts what alerts, and the ways in which it does. */
export function startAlerts(state: AppState, environment: Environment, base: string): void {
  const { config, connection, fleet, feed, ticker, history, thresholds, preferences } = state;
  const settings = createAlertSettings(preferences);
  const { now } = environment;
  const disks = createDiskWatch();
  const losses = createLossWatch();
  const on = () => connection.state.get().phase === 'in';
  const alerts = createAlerts({
    environment,
    dashboardKey: config.dashboardKey,
    settings,
    fleet: fleet.fleet,
    recalled: fleet.recalled,
    feed,
    thresholds,
    everySecond: ticker.now,
    session: { ...connection.state, on, lasts: () => lasts(connection.state.get()) },
    leads: state.leads,
    slow: () => ({ full: disks.full(), losses: losses.losses() }),
    tell,
  });

  function tell(draft: Draft): void {
    const { notify: notifies, sound } = settings.get().ways;
    if (notifies) void notify(draft, alertText(draft.record), base);
    if (sound && draft.way === 'loud' && !isOver(draft.record)) bell?.ring();
  }

  ticker.now.subscribe(() => {
    const [shown, keeper] = [fleet.fleet.get(), history.keeper.get()];
    const { disk, loss } = settings.get();
    if (!on()) {
      disks.forget();
      losses.forget();
    } else if (shown && keeper && alerts.alerts()) {
      if (disk.on) disks.tick(shown, keeper, now());
      losses.tick({
        fleet: shown,
        keeper,
        percent: loss.on ? loss.percent : undefined,
        now: now(),
      });
    }
  });

  const setTitle = countInTitle();
  const showCount = () => {
    const { badge, title } = settings.get().ways;
    setTitle(title ? alerts.down.get() : 0);
    setBadge(badge && alerts.alerts() ? alerts.down.get() : 0);
  };
  // The browser's leave to sound is asked for while it is wanted, and not when it is too late.
  let bell: AlarmBell | undefined;
  const hangBell = () => {
    const { sound } = settings.get().ways;
    if (sound) bell ??= createAlarmBell(() => {});
    else {
      bell?.close();
      bell = undefined;
    }
  };
  settings.subscribe(hangBell);
  hangBell();
  alerts.down.subscribe(showCount);
  settings.subscribe(showCount);
  showCount();
  followClicks(state, base);
  state.alerts.set(alerts);
}

/** The number on the app's icon, where the browser has one. */
function setBadge(count: number): void {
  const app: Partial<Pick<Navigator, 'setAppBadge' | 'clearAppBadge'>> = navigator;
  const done = count > 0 ? app.setAppBadge?.(count) : app.clearAppBadge?.();
  done?.catch(() => {});
}

/** The service worker tells which page a clicked notification speaks of. */
function followClicks({ panel }: AppState, base: string): void {
  if (!('serviceWorker' in navigator)) return;
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null) return;
    const path: unknown = Reflect.get(data, 'open');
    if (typeof path !== 'string' || !isPage(path)) return;
    panel.set('none');
    navigate(`${base.replace(/\/$/, '')}${path}`);
  });
}
