import { describe, expect, test } from 'vitest';
import { RUNTIME_DEFAULTS, STATUS } from '../../config';
import { type Fleet, newFleetMemory, receiveSnapshot } from '../../domain/fleet';
import { createStore } from '../../lib/store';
import { dashboardTime, instant, server, snapshot } from '../../testing/build';
import { testEnvironment } from '../../testing/environment';
import { createPreferences } from '../preferences';
import { createAlertSettings } from './alert-settings';
import { createAlerts } from './alerts';

const LIMITS = { ...STATUS, ...RUNTIME_DEFAULTS.thresholds };

/** Tabs of one device that look at one dashboard, each with its own clockwork. */
function openDevice(agreed: boolean) {
  const time = { now: 0 };
  const environment = testEnvironment({ now: () => instant(time.now) });
  const silent = new Map<number, number>();

  function openTab(some: { leads?: boolean; lasts?: boolean } = {}) {
    const state = { leads: some.leads ?? true, on: true };
    const lasts = some.lasts ?? true;
    const fleet = createStore<Fleet | undefined>(undefined);
    const tick = createStore(0);
    const session = createStore(0);
    const told: string[] = [];
    const alerts = createAlerts({
      environment: { ...environment, random: () => Math.random() },
      dashboardKey: 'key',
      settings: createAlertSettings(createPreferences(environment)),
      fleet,
      recalled: createStore(false),
      feed: createStore<'live'>('live'),
      thresholds: createStore(RUNTIME_DEFAULTS.thresholds),
      everySecond: tick,
      session: { ...session, on: () => state.on, lasts: () => lasts && state.on },
      leads: () => (agreed ? state.leads : undefined),
      slow: () => ({ full: new Map(), losses: [] }),
      tell: ({ record, way }) => told.push(`${time.now} ${way} ${record.kind} ${record.ids}`),
    });
    return {
      alerts,
      told,
      state,
      signOut() {
        state.on = false;
        fleet.set(undefined);
        session.set(session.get() + 1);
      },
      hear() {
        const servers = [1, 2].map((id) => {
          const last = silent.get(id) ?? time.now;
          return server({ id, lastReport: dashboardTime(Math.min(last, time.now)) });
        });
        const before = fleet.get();
        const memory = before?.memory ?? newFleetMemory();
        fleet.set(receiveSnapshot(before, memory, snapshot(time.now, servers), LIMITS));
        tick.set(time.now);
      },
    };
  }

  return {
    environment,
    silent,
    openTab,
    /** Answers come every two seconds to each of the tabs. */
    pass(seconds: number, ...tabs: readonly { hear(): void }[]) {
      for (const until = time.now + seconds; time.now < until; ) {
        time.now += 2;
        for (const tab of tabs) {
          tab.hear();
          environment.storedElsewhere('nezha-status:alerts:key');
        }
      }
    },
  };
}

describe('an outage is told once on a device', () => {
  test('by the tab that leads, and known in the others', () => {
    const { openTab, pass, silent } = openDevice(true);
    const [leading, following] = [openTab(), openTab({ leads: false })];
    silent.set(1, 10);
    pass(100, leading, following);
    expect(leading.told).toEqual(['70 loud down 1']);
    expect(following.told).toEqual([]);
    expect(following.alerts.records.get()).toHaveLength(1);
    expect(following.alerts.down.get()).toBe(1);
  });

  test('by the tab that takes the lead before it is due, and its end by the next one', () => {
    const { openTab, pass, silent } = openDevice(true);
    const [first, second] = [openTab(), openTab({ leads: false })];
    silent.set(1, 10);
    pass(60, first, second);
    first.state.leads = false;
    second.state.leads = true;
    pass(40, first, second);
    first.state.leads = true;
    second.state.leads = false;
    silent.delete(1);
    pass(10, first, second);
    expect(second.told).toEqual(['70 loud down 1']);
    expect(first.told).toEqual(['102 loud down 1']);
  });

  test('by one tab where tabs can’t agree, and by another once that is left', () => {
    const { environment, openTab, pass, silent } = openDevice(false);
    const tabs = [openTab(), openTab()] as const;
    silent.set(1, 10);
    pass(100, ...tabs);
    expect(tabs.map(({ told }) => told.length).sort()).toEqual([0, 1]);
    environment.leave();
    silent.set(2, 110);
    pass(100, ...tabs);
    expect(tabs.flatMap(({ told }) => told).sort()).toEqual(['170 loud down 2', '70 loud down 1']);
  });

  test('although the page is opened anew in between', () => {
    const { openTab, pass, silent } = openDevice(true);
    const before = openTab();
    silent.set(1, 10);
    pass(100, before);
    const after = openTab();
    pass(100, after);
    silent.delete(1);
    pass(10, after);
    expect([...before.told, ...after.told]).toEqual(['70 loud down 1', '202 loud down 1']);
  });

  test('where nothing can be stored, too', () => {
    const { environment, openTab, pass, silent } = openDevice(true);
    Object.assign(environment, { local: undefined });
    const tab = openTab();
    silent.set(1, 10);
    pass(100, tab);
    silent.delete(1);
    pass(10, tab);
    expect(tab.told).toEqual(['70 loud down 1', '102 loud down 1']);
  });
});

describe('signing out', () => {
  test('ends it, and the next visit begins anew', () => {
    const { openTab, pass, silent } = openDevice(true);
    const tab = openTab();
    silent.set(1, 10);
    pass(40, tab);
    tab.signOut();
    expect(tab.alerts.records.get()).toEqual([]);
    expect(tab.alerts.down.get()).toBe(0);
    tab.state.on = true;
    pass(100, tab);
    expect(tab.told).toEqual([]);
  });

  test('leaves nothing on the device, although what counts asks once more whose turn it is', () => {
    const { environment, openTab, pass, silent } = openDevice(false);
    const tab = openTab();
    silent.set(1, 10);
    pass(100, tab);
    const asked: boolean[] = [];
    tab.alerts.down.subscribe(() => asked.push(tab.alerts.alerts()));
    expect([...environment.stored.keys()].filter((key) => key.includes('lease'))).toHaveLength(1);
    tab.signOut();
    expect(asked).toEqual([false]);
    expect([...environment.stored.keys()].filter((key) => key.includes('lease'))).toEqual([]);
  });

  test('a session of the tab’s own leaves nothing on the device', () => {
    const { environment, openTab, pass, silent } = openDevice(true);
    const tab = openTab({ lasts: false });
    silent.set(1, 10);
    pass(100, tab);
    environment.leave();
    expect(tab.told).toEqual(['70 loud down 1']);
    expect([...environment.stored.keys()].filter((key) => key.includes('alert'))).toEqual([]);
  });
});
