import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import { t } from '../../../i18n';
import { type AlarmBell, createAlarmBell } from '../../../lib/alarm-bell';
import type { AlertWays as Ways } from '../../../state/alerts/alert-settings';
import type { Alerts } from '../../../state/alerts/alerts';
import { askToNotify, onNotify, readNotify } from '../../../state/alerts/notify-state';
import { useStore } from '../../../state/context';
import { Button } from '../../../ui/button';
import { CheckField } from '../../../ui/check-field';
import { StatusGlyph } from '../../../ui/status-glyph';
import { Part } from './part';

/** How a person is told, and honestly which of the ways this browser has. */
export function AlertWays({ alerts }: { readonly alerts: Alerts }) {
  const { ways } = useStore(alerts.settings);
  const notify = useSyncExternalStore(onNotify, readNotify);
  const set = (some: Partial<Ways>) => alerts.settings.change({ ways: { ...ways, ...some } });
  const canNotify = notify === 'granted' || notify === 'ask';
  const turnNotify = async (on: boolean) => {
    if (on && readNotify() === 'ask' && !(await askToNotify())) return;
    set({ notify: on });
  };
  const noBadge = badgeProblem();
  return (
    <Part title={t('settings.alerts.ways')}>
      <p className="max-w-prose text-[0.93em] text-ink-2">{t('settings.alerts.honest')}</p>
      <CheckField
        label={t('settings.alerts.notify')}
        checked={ways.notify && notify === 'granted'}
        disabled={!canNotify}
        onChange={(on) => void turnNotify(on)}
      />
      {notify !== 'granted' && (
        <Why glyph={canNotify ? undefined : 'late'}>{t(`settings.alerts.notify.${notify}`)}</Why>
      )}
      <CheckField
        label={t('settings.alerts.badge')}
        checked={ways.badge && noBadge === undefined}
        disabled={noBadge !== undefined}
        onChange={(badge) => set({ badge })}
      />
      {noBadge === undefined ? (
        <Why>{t('settings.alerts.badge.installed')}</Why>
      ) : (
        <Why glyph="late">{t(`settings.alerts.badge.${noBadge}`)}</Why>
      )}
      <CheckField
        label={t('settings.alerts.title')}
        checked={ways.title}
        onChange={(title) => set({ title })}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <CheckField
          label={t('settings.alerts.sound')}
          checked={ways.sound}
          onChange={(sound) => set({ sound })}
        />
        <SoundTest />
      </div>
      <Why>{t('wall.setup.soundHint')}</Why>
    </Part>
  );
}

function SoundTest() {
  const bell = useRef<AlarmBell>(undefined);
  useEffect(() => () => bell.current?.close(), []);
  const ring = () => {
    if (bell.current) bell.current.ring();
    else {
      const own = createAlarmBell(() => own.ring());
      bell.current = own;
    }
  };
  return <Button onClick={ring}>{t('settings.alerts.soundTest')}</Button>;
}

/** Why a way is not to be had, or what it needs, below it. */
function Why({
  glyph,
  children,
}: {
  readonly glyph?: 'late' | undefined;
  readonly children: ReactNode;
}) {
  return (
    <p className="-mt-1 flex max-w-prose gap-2 ps-[1.8em] text-[0.93em] text-ink-3">
      {glyph && <StatusGlyph status={glyph} className="mt-[0.33em] size-2.5" />}
      <span>{children}</span>
    </p>
  );
}

function badgeProblem(): 'http' | 'none' | undefined {
  if (!window.isSecureContext) return 'http';
  return 'setAppBadge' in navigator ? undefined : 'none';
}
