import { clip, secondsIn } from '../../domain/history/spans';
import { t } from '../../i18n';
import { dayBounds } from '../../lib/calendar';
import { dayName } from '../day-names';
import { spanText } from '../span-text';
import type { Log } from './log';
import { inMinutes } from './use-events';

/** How much of a day ("2026-11-23") was watched, in words. */
export function watchedText(log: Log, day: string): string {
  const seconds = watchedOn(log, day);
  if (seconds === 0) return t('event.unwatched');
  return t('events.watched', { watched: spanText(inMinutes(seconds)) });
}

/** That nothing is known to have happened on a day, and how much that means. */
export function nothingText(log: Log, day: string): string {
  const name = dayName(dayBounds(day)?.from ?? 0);
  return t(watchedOn(log, day) === 0 ? 'events.nobodyOn' : 'events.noneOn', { day: name });
}

function watchedOn({ availability: { watched } }: Log, day: string): number {
  const bounds = dayBounds(day);
  return bounds ? secondsIn(clip(watched, bounds.from, bounds.to)) : 0;
}
