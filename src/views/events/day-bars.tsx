import { useId } from 'react';
import type { DaySummary } from '../../domain/history/day-summary';
import { fmt, t } from '../../i18n';
import { dayName } from '../day-names';
import { spanText } from '../span-text';
import { inMinutes } from './use-events';

/** A day of the calendar, summed up. */
export interface Day extends DaySummary {
  /** "2026-11-23" */
  readonly day: string;
  /** Its begin, unix seconds. */
  readonly from: number;
}

/**
 * The days that the log covers at a glance, and the choice of one: as green as it was watched, with the number of
 * outages that began on it. Native radio buttons, so that arrow keys and readers know them.
 */
export function DayBars({
  days,
  chosen,
  onChoose,
}: {
  /** Oldest first. */
  readonly days: readonly Day[];
  readonly chosen: string | undefined;
  readonly onChoose: (day: string) => void;
}) {
  const name = useId();
  return (
    // Where it does not fit it begins at its end: today is in sight.
    <fieldset
      aria-label={t('events.days')}
      className="slides min-w-0 [direction:rtl] sm:-m-1 sm:p-1"
    >
      <div className="flex w-max min-w-full [direction:ltr]">
        {days.map((one) => (
          <label key={one.day} title={dayText(one)} className="day-bar">
            <input
              type="radio"
              name={name}
              aria-label={dayText(one)}
              checked={one.day === chosen}
              onChange={() => onChoose(one.day)}
              className="absolute inset-0 z-1 cursor-pointer opacity-0"
            />
            <span className="day-bar-body" aria-hidden="true">
              <span
                className="absolute inset-x-0 bottom-0 bg-[var(--seen-up)]"
                style={{ height: `${(one.share * 100).toFixed(1)}%` }}
              />
              {one.outages > 0 && (
                <span className="absolute inset-x-0 bottom-0 bg-down text-center text-[0.78em] leading-[1.5] font-bold text-[var(--on-down)]">
                  {one.outages > 99 ? '99+' : fmt().integer(one.outages)}
                </span>
              )}
            </span>
            <span
              aria-hidden="true"
              className={`text-[0.78em] ${one.day === chosen ? 'font-bold text-ink' : 'text-ink-3'}`}
            >
              {Number(one.day.slice(-2))}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function dayText({ from, outages, watched }: Day): string {
  const day = dayName(from);
  if (watched === 0 && outages === 0) return t('events.dayUnwatched', { day });
  return t('events.daySeen', { day, outages, watched: spanText(inMinutes(watched)) });
}
