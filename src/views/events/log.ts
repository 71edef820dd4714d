import { LOG } from '../../config';
import type { AlertRecord } from '../../domain/alerts/record';
import type { Availability } from '../../domain/history/availability';
import {
  endOf,
  isIncident,
  type LogEntry,
  type LogKind,
  latestOutages,
  logOf,
} from '../../domain/history/event-log';
import { countKinds, type LogFilter, pickEntries } from '../../domain/history/pick-entries';
import { t } from '../../i18n';
import { dayBounds } from '../../lib/calendar';
import { fold } from '../../lib/fold';
import type { Keeper } from '../../state/history/keeper';
import { alertText } from '../alert-text';

/** All that is known of what happened, as of one moment. */
export interface Log {
  /** Newest first. */
  readonly entries: readonly LogEntry[];
  /** When each server's latest outage began. */
  readonly latest: ReadonlyMap<number, number>;
  readonly availability: Pick<Availability, 'watched' | 'servers'>;
  /** The dashboard's clock, unix seconds. */
  readonly now: number;
}

/** What a filter finds. */
export interface Found {
  readonly entries: readonly LogEntry[];
  /** How many there would be of each kind. */
  readonly counts: ReadonlyMap<LogKind, number>;
  /** What the rest of the filter lets through, of every kind and on every day. */
  readonly everyDay: readonly LogEntry[];
}

export function readLog(keeper: Keeper, alerts: readonly AlertRecord[]): Log {
  const incidents = keeper.incidents.get();
  const availability = keeper.availability();
  const { watched } = availability;
  const sources = { incidents, restarts: keeper.restarts.get(), alerts, watched };
  return {
    entries: logOf(sources, LOG.leastUnwatchedSeconds),
    latest: latestOutages(incidents),
    availability,
    now: keeper.now(),
  };
}

export function searchLog({ entries, latest, availability }: Log, filter: LogFilter): Found {
  const { day, kind, text } = filter;
  const words = fold(text).split(/\s+/).filter(Boolean);
  const reading = {
    words,
    textOf,
    stretch: undefined,
    endOf: (entry: LogEntry) => endOf(entry, latest, availability.servers),
  };
  const ofKind = (some: readonly LogEntry[]) =>
    kind === undefined ? some : some.filter((entry) => entry.kind === kind);
  const everyDay = pickEntries(entries, filter, reading);
  const stretch = day === undefined ? undefined : dayBounds(day);
  const ofDay = stretch
    ? pickEntries(everyDay, filter, { ...reading, stretch, words: [] })
    : everyDay;
  return { entries: ofKind(ofDay), counts: countKinds(ofDay), everyDay };
}

/** What a person may look for: what happened, in the page's language, and to whom. */
function textOf(entry: LogEntry): string {
  const kind = t(`event.${entry.kind}`);
  if (isIncident(entry)) return fold(`${kind} ${entry.name} ${entry.tag} #${entry.id}`);
  if (entry.kind !== 'alerted') return fold(kind);
  const { title, body } = alertText(entry.alert);
  return fold(`${kind} ${title} ${body} ${entry.alert.names.join(' ')} ${entry.alert.tag ?? ''}`);
}
