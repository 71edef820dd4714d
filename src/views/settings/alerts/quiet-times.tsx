import { useId, useState } from 'react';
import type { AlertScope, Mute } from '../../../domain/alerts/rules';
import { fmt, t } from '../../../i18n';
import { fromLocalMinute } from '../../../lib/local-time';
import type { Alerts } from '../../../state/alerts/alerts';
import { useAppState, useStore } from '../../../state/context';
import { Button } from '../../../ui/button';
import { CheckField } from '../../../ui/check-field';
import { Part } from './part';
import { ScopeField, scopeText } from './scope-field';

const FIELD =
  'rounded-lg border border-ink-3/80 bg-panel px-2.5 py-1.5 text-ink max-sm:min-h-[44px]';

/** When nothing is told: hours of each day, and what is muted. */
export function QuietTimes({ alerts }: { readonly alerts: Alerts }) {
  return (
    <Part title={t('settings.alerts.quiet')} hint={t('settings.alerts.quietHint')}>
      <Hours alerts={alerts} />
      <Mutes alerts={alerts} />
    </Part>
  );
}

function Hours({ alerts }: { readonly alerts: Alerts }) {
  const { quiet } = useStore(alerts.settings);
  const set = (some: Partial<typeof quiet>) =>
    alerts.settings.change({ quiet: { ...quiet, ...some } });
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <CheckField
        label={t('settings.alerts.quietHours')}
        checked={quiet.on}
        onChange={(on) => set({ on })}
      />
      {quiet.on && (
        <span className="flex flex-wrap items-center gap-2">
          <Time
            label={t('wall.setup.dimFrom')}
            minute={quiet.from}
            onChange={(from) => set({ from })}
          />
          <Time label={t('wall.setup.dimTo')} minute={quiet.to} onChange={(to) => set({ to })} />
        </span>
      )}
    </div>
  );
}

function Time(props: {
  readonly label: string;
  readonly minute: number;
  readonly onChange: (minute: number) => void;
}) {
  const { label, minute, onChange } = props;
  const two = (value: number) => String(value).padStart(2, '0');
  return (
    <label className="inline-flex items-center gap-2 text-ink-2">
      {label}
      <input
        type="time"
        required
        defaultValue={`${two(Math.floor(minute / 60))}:${two(minute % 60)}`}
        onChange={({ target }) => {
          const [hours, minutes] = target.value.split(':').map(Number);
          if (hours !== undefined && minutes !== undefined) onChange(hours * 60 + minutes);
        }}
        className={FIELD}
      />
    </label>
  );
}

function Mutes({ alerts }: { readonly alerts: Alerts }) {
  const { fleet, ticker } = useAppState();
  const mutes = useStore(alerts.records.mutes);
  const now = useStore(ticker.now).wall / 1000;
  const [scope, setScope] = useState<AlertScope>({ by: 'fleet' });
  const [until, setUntil] = useState('');
  const id = useId();
  const inForce = mutes.filter((mute) => mute.until === undefined || mute.until > now);
  const end = (gone: Mute) =>
    alerts.records.setMutes(alerts.records.mutes.get().filter((one) => one !== gone));
  return (
    <>
      <form
        className="mt-1 grid grid-cols-[minmax(0,1fr)] items-end gap-x-4 gap-y-2 rounded-xl border border-line px-3.5 py-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]"
        onSubmit={(event) => {
          event.preventDefault();
          alerts.records.setMutes([...inForce, { scope, until: fromLocalMinute(until) }]);
          setUntil('');
        }}
      >
        <ScopeField scope={scope} onChange={setScope} />
        <div className="grid grid-cols-[minmax(0,1fr)] gap-1">
          <label htmlFor={id} className="text-[0.93em] text-ink-2">
            {t('mark.until')}
          </label>
          <input
            id={id}
            type="datetime-local"
            value={until}
            onChange={(event) => setUntil(event.target.value)}
            aria-describedby={`${id}-hint`}
            className={`${FIELD} min-w-0 max-w-full`}
          />
        </div>
        <Button type="submit">{t('settings.alerts.mute')}</Button>
        <p id={`${id}-hint`} className="text-[0.93em] text-ink-3 sm:col-span-3">
          {t('settings.alerts.muteHint')}
        </p>
      </form>
      {inForce.length > 0 && (
        <ul aria-label={t('settings.alerts.muted')} className="grid gap-1">
          {inForce.map((mute) => (
            <li
              key={JSON.stringify(mute)}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1"
            >
              <span>
                <span dir="auto" className="font-semibold">
                  {scopeText(mute.scope, fleet.fleet.get())}
                </span>{' '}
                <span className="text-ink-2">
                  {mute.until !== undefined &&
                    t('mark.untilTime', { time: fmt().dateTime(mute.until) })}
                </span>
              </span>
              <Button onClick={() => end(mute)}>{t('settings.alerts.unmute')}</Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
