export const ALERT_KINDS = [
  'down',
  'flapping',
  'unreachable',
  'refused',
  'crossed',
  'disk',
  'loss',
  'summary',
] as const;

/**
 * What an alert tells of. `down`: one server or several; `flapping`: one that goes down again and again;
 * `unreachable`, `refused`: the dashboard and the token; `crossed`: a limit; `disk`: full before long; `loss`: answers
 * lost by a latency monitor; `summary`: what happened while nobody watched, or in the quiet hours.
 */
export type AlertKind = (typeof ALERT_KINDS)[number];

export const ALERT_METRICS = [
  'cpu',
  'memory',
  'disk',
  'swap',
  'temperature',
  'loadPerCore',
  'speedIn',
  'speedOut',
] as const;

/** What a limit may be set on: shares in percent, °C, the load per core, bytes a second. */
export type AlertMetric = (typeof ALERT_METRICS)[number];

/** What an alert's text is made of; which of them there are depends on its kind. */
export interface AlertValues {
  /** `crossed`: what was measured last when it was told, its limit, and for how long it was above that (s). */
  readonly metric?: AlertMetric | undefined;
  readonly value?: number | undefined;
  readonly limit?: number | undefined;
  readonly seconds?: number | undefined;
  /** `crossed`: seconds between the two last measurements, where those were rare. */
  readonly every?: number | undefined;
  /** `disk`: days until it is full, as it was told. */
  readonly days?: number | undefined;
  /** `loss`: the monitor's name, percent lost, and whether its target is at fault. */
  readonly monitor?: string | undefined;
  readonly loss?: number | undefined;
  readonly target?: boolean | undefined;
  /** `flapping`: outages so far, those of them that were told, and when the last one began (unix s). */
  readonly times?: number | undefined;
  readonly toldTimes?: number | undefined;
  readonly last?: number | undefined;
  /** `summary`: servers that went down and that came back, and why there is one. */
  readonly down?: number | undefined;
  readonly back?: number | undefined;
  readonly why?: 'asleep' | 'quiet' | undefined;
}

/**
 * One alert, as this device keeps it for 30 days. Times are unix seconds on the dashboard's clock. No addresses.
 */
export interface AlertRecord {
  /** The same event has the same id, whichever tab saw it. */
  readonly id: string;
  readonly kind: AlertKind;
  /** When that began which it tells of; of an outage the last report before it, as in the list of incidents. */
  readonly at: number;
  /** When it was told last: at first, in a digest, or that it is over. */
  readonly told: number;
  /** When it was over; undefined: it goes on. Of an outage the first report after it. */
  readonly ended?: number | undefined;
  /** The servers, by their ids, in the panel's order; none where it is about the dashboard. */
  readonly ids: readonly number[];
  /** What the first of them were called then. */
  readonly names: readonly string[];
  /** Where all of them have the same one; '' is untagged. */
  readonly tag?: string | undefined;
  /** Those of several that are back. */
  readonly back?: readonly number[] | undefined;
  /** Not told aloud: it was muted, it came in the quiet hours, or a summary tells of it. */
  readonly hush?: 'muted' | 'quiet' | 'summed' | undefined;
  readonly values: AlertValues;
}

/** Whether what it tells of is over. A summary tells of what was. */
export function isOver({ kind, ended }: AlertRecord): boolean {
  return ended !== undefined && kind !== 'summary';
}

/** Whether a person has not seen it yet. What is in a summary is seen with that. */
export function isUnread({ told, hush }: AlertRecord, seenUntil: number): boolean {
  return told > seenUntil && (hush === undefined || hush === 'quiet');
}
