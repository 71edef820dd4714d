import { isIncident, type LogEntry, type LogKind } from './event-log';

/** A stretch of time, unix seconds; `to` is not in it. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Which entries; undefined: all of them. */
export interface LogFilter {
  /** '' is untagged. */
  readonly tag: string | undefined;
  /** A server's id. */
  readonly server: number | undefined;
  readonly kind: LogKind | undefined;
  /** A day of the calendar: "2026-11-23". */
  readonly day: string | undefined;
  /** Words that stand in what an entry says. */
  readonly text: string;
}

export const NO_LOG_FILTER: LogFilter = {
  tag: undefined,
  server: undefined,
  kind: undefined,
  day: undefined,
  text: '',
};

/** What a filter's day and words come to. */
export interface LogReading {
  readonly stretch: Stretch | undefined;
  /** As `textOf` writes them. */
  readonly words: readonly string[];
  /** When an entry was over, unix seconds. */
  readonly endOf: (entry: LogEntry) => number;
  /** All that an entry says. */
  readonly textOf: (entry: LogEntry) => string;
}

/**
 * The entries that a filter lets through, of every kind, in their order. What happened to the whole fleet is of no tag
 * and no server; what lasted belongs to every day that it touches.
 */
export function pickEntries(
  entries: readonly LogEntry[],
  { tag, server }: Pick<LogFilter, 'tag' | 'server'>,
  { stretch, words, endOf, textOf }: LogReading,
): readonly LogEntry[] {
  const isWhose = (entry: LogEntry) => {
    const whose = whoseOf(entry);
    return (
      (tag === undefined || whose.tag === tag) &&
      (server === undefined || whose.ids.includes(server))
    );
  };
  const isWhen = (entry: LogEntry) =>
    stretch === undefined || (beginOf(entry) < stretch.to && endOf(entry) >= stretch.from);
  const says = (entry: LogEntry) => {
    if (words.length === 0) return true;
    const text = textOf(entry);
    return words.every((word) => text.includes(word));
  };
  return entries.filter((entry) => isWhose(entry) && isWhen(entry) && says(entry));
}

/** How many there are of each kind. */
export function countKinds(entries: readonly LogEntry[]): ReadonlyMap<LogKind, number> {
  const counts = new Map<LogKind, number>();
  for (const { kind } of entries) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** Whom an entry is about; nobody in particular where it is about the whole fleet. */
function whoseOf(entry: LogEntry): { readonly ids: readonly number[]; readonly tag?: string } {
  if (isIncident(entry)) return { ids: [entry.id], tag: entry.tag };
  if (entry.kind !== 'alerted') return { ids: [] };
  const { ids, tag } = entry.alert;
  return tag === undefined ? { ids } : { ids, tag };
}

function beginOf(entry: LogEntry): number {
  return entry.kind === 'restart' ? entry.from : entry.at;
}
