import { ALERTS } from '../../../config.alerts';
import { t } from '../../../i18n';
import { ALERT_RANGES, type AlertSettings } from '../../../state/alerts/alert-settings';
import type { Alerts } from '../../../state/alerts/alerts';
import { useAppState, useStore } from '../../../state/context';
import { CheckField } from '../../../ui/check-field';
import { NumberField } from '../../../ui/number-field';
import { outOfRange } from '../out-of-range';
import { Part } from './part';

/** What a person is told of, limits apart. */
export function WhatAlerts({ alerts }: { readonly alerts: Alerts }) {
  const settings = useStore(alerts.settings);
  const { savesData } = useAppState();
  const { down, disk, loss } = settings;
  const set = (some: Partial<AlertSettings>) => alerts.settings.change(some);
  return (
    <Part
      title={t('settings.alerts.what')}
      hint={savesData() ? t('settings.alerts.saving') : undefined}
    >
      <CheckField
        label={t('settings.alerts.down')}
        checked={down.on}
        onChange={(on) => set({ down: { ...down, on } })}
      />
      {down.on && (
        <NumberField
          label={t('settings.alerts.downSeconds')}
          unit={t('settings.unit.seconds')}
          value={ownOf(down.seconds, ALERTS.downSeconds)}
          fallback={ALERTS.downSeconds}
          range={ALERT_RANGES.downSeconds}
          problem={outOfRange(ALERT_RANGES.downSeconds)}
          onChange={(seconds = ALERTS.downSeconds) => set({ down: { ...down, seconds } })}
        />
      )}
      {(['back', 'unreachable', 'refused'] as const).map((name) => (
        <CheckField
          key={name}
          label={t(`settings.alerts.${name}`)}
          checked={settings[name]}
          onChange={(on) => set({ [name]: on })}
        />
      ))}
      <CheckField
        label={t('settings.alerts.disk')}
        checked={disk.on}
        onChange={(on) => set({ disk: { ...disk, on } })}
      />
      {disk.on && (
        <NumberField
          label={t('settings.alerts.diskDays')}
          unit={t('settings.alerts.unit.days')}
          value={ownOf(disk.days, ALERTS.diskDays)}
          fallback={ALERTS.diskDays}
          range={ALERT_RANGES.diskDays}
          problem={outOfRange(ALERT_RANGES.diskDays)}
          onChange={(days = ALERTS.diskDays) => set({ disk: { ...disk, days } })}
        />
      )}
      <CheckField
        label={t('settings.alerts.loss')}
        checked={loss.on}
        onChange={(on) => set({ loss: { ...loss, on } })}
      />
      {loss.on && (
        <>
          <NumberField
            label={t('settings.alerts.lossPercent')}
            unit="%"
            value={ownOf(loss.percent, ALERTS.lossPercent)}
            fallback={ALERTS.lossPercent}
            range={ALERT_RANGES.lossPercent}
            problem={outOfRange(ALERT_RANGES.lossPercent)}
            onChange={(percent = ALERTS.lossPercent) => set({ loss: { ...loss, percent } })}
          />
          <p className="max-w-prose text-[0.93em] text-ink-3">
            {t('settings.alerts.lossHint', { count: ALERTS.lossServers })}
          </p>
        </>
      )}
    </Part>
  );
}

function ownOf(value: number, fallback: number): number | undefined {
  return value === fallback ? undefined : value;
}
