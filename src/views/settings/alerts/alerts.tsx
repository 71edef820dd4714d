import { t } from '../../../i18n';
import { useAppState, useStore } from '../../../state/context';
import { Section } from '../section';
import { AlertWays } from './alert-ways';
import { LimitRules } from './limit-rules';
import { QuietTimes } from './quiet-times';
import { WhatAlerts } from './what-alerts';

/** What is alerted, how, and when not; and what this browser can't do. */
export function Alerts() {
  const alerts = useStore(useAppState().alerts);
  return (
    <Section title={t('alerts.title')} hint={t('settings.alerts.hint')}>
      {alerts === undefined ? (
        <p className="text-ink-3">{t('events.loading')}</p>
      ) : (
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
          <AlertWays alerts={alerts} />
          <WhatAlerts alerts={alerts} />
          <LimitRules alerts={alerts} />
          <QuietTimes alerts={alerts} />
        </div>
      )}
    </Section>
  );
}
