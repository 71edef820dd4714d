import { describe, expect, test } from 'vitest';
import { ALERTS } from '../../config.alerts';
import { instant } from '../../testing/build';
import { testEnvironment } from '../../testing/environment';
import { createPreferences } from '../preferences';
import { readSettings, writeSettings } from '../settings-file';
import { createAlertSettings, DEFAULT_LIMITS } from './alert-settings';

function open(alerts?: unknown) {
  const environment = testEnvironment({ now: () => instant(0) });
  if (alerts !== undefined) {
    environment.stored.set('nezha-status:preferences', JSON.stringify({ alerts }));
  }
  const preferences = createPreferences(environment);
  return { preferences, settings: createAlertSettings(preferences) };
}

describe('the settings of alerts', () => {
  test('are good for who has changed nothing', () => {
    expect(open().settings.get()).toMatchObject({
      down: { on: true, seconds: ALERTS.downSeconds },
      limits: DEFAULT_LIMITS,
      ways: { notify: false, badge: true, title: true, sound: false },
    });
  });

  test.each<[string, unknown]>([
    ['are no object', 7],
    ['are a list', []],
    ['hold nonsense', { down: 'x', limits: 5, disk: { on: 1 }, quiet: null, ways: [] }],
  ])('that %s fall back', (_, stored) => {
    const { limits, ...others } = open().settings.get();
    expect(open(stored).settings.get()).toMatchObject(others);
  });

  test('each fall back alone', () => {
    const good = { metric: 'cpu', limit: 80, seconds: 60, scope: { by: 'tag', tag: 'Asia' } };
    const { settings } = open({
      down: { on: false, seconds: 1 },
      limits: [{ ...good, metric: 'luck' }, good, { ...good, scope: { by: 'moon' } }],
      quiet: { on: true, from: 2_000, to: 60 },
    });
    expect(settings.get()).toMatchObject({
      down: { on: false, seconds: ALERTS.downSeconds },
      limits: [good],
      quiet: { on: true, from: 1_320, to: 60 },
    });
  });

  test('without any limit stay without', () => {
    expect(open({ limits: [] }).settings.get().limits).toEqual([]);
  });

  test('keep their reference while they are the same', () => {
    const { settings, preferences } = open({ back: false });
    const before = settings.get();
    preferences.change({ theme: 'dark' });
    expect(settings.get().back).toBe(before.back);
    expect(settings.get()).toBe(settings.get());
  });

  test('forget at a sign-out what names a tag or a server', () => {
    const cpu = { metric: 'cpu', limit: 80, seconds: 60 } as const;
    const { settings } = open({
      limits: [
        { ...cpu, scope: { by: 'tag', tag: 'Asia' } },
        { ...cpu, scope: { by: 'fleet' } },
        { ...cpu, scope: { by: 'server', id: 7 } },
      ],
    });
    settings.forgetScopes();
    expect(settings.get().limits).toEqual([{ ...cpu, scope: { by: 'fleet' } }]);
  });

  test('go along with the settings’ file', () => {
    const { settings, preferences } = open();
    settings.change({ refused: false, quiet: { on: true, from: 0, to: 60 } });
    const file = writeSettings(preferences.get());
    const other = open();
    const read = readSettings(file, other.preferences.get());
    expect(read).toMatchObject({ ok: true, skipped: [] });
    if (read.ok) other.preferences.change(read.preferences);
    expect(other.settings.get()).toEqual(settings.get());
  });
});
