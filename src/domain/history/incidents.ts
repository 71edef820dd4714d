import type { Metrics, Server } from '../server';
import type { Outage } from './availability';

/** What happened to a server. Times are unix seconds on the dashboard's clock. No addresses. */
export interface Incident {
  readonly kind: 'outage' | 'reboot' | 'reset';
  readonly id: number;
  /** As they were then. */
  readonly name: string;
  readonly tag: string;
  /** Of an outage the last report before it; of a reboot the boot. */
  readonly at: number;
  /** Of an outage the first report after it; undefined: it goes on, or it is no outage. */
  readonly to?: number | undefined;
  /** Of an ended outage: this page saw it end, and not only that it had. */
  readonly endSeen?: boolean | undefined;
}

/**
 * What is remembered of a server to tell that it was started anew; NaN is not known. Changed in place, with each report:
 * plain numbers, for which a poll allocates nothing.
 */
export interface Boot {
  /** Of the last report, seconds. */
  uptime: number;
  /** Unix seconds. */
  bootTime: number;
  trafficIn: number;
  trafficOut: number;
  /** When the last reboot told of happened, unix seconds. */
  toldAt: number;
}

/** Agents work a boot time out anew with each report of the host: it wavers by some seconds. */
const WAVER_SECONDS = 60;

/** Systems that work the uptime out from the wall clock lose a second or two when that is set. */
const UPTIME_SLIP_SECONDS = 5;

const NO_METRICS: Partial<Metrics> = {};

/** What is remembered of a server of which nothing is known. */
export function newBoot(): Boot {
  return { uptime: NaN, bootTime: NaN, trafficIn: NaN, trafficOut: NaN, toldAt: NaN };
}

/** Takes in one report. @returns that the server, or its counters, began anew since the one before */
export function watchBoot(
  boot: Boot,
  { metrics, host, lastReport }: Server,
): Pick<Incident, 'kind' | 'at'> | undefined {
  const { uptime = NaN, trafficIn = NaN, trafficOut = NaN } = metrics ?? NO_METRICS;
  const bootTime = host?.bootTime ?? NaN;
  // What is not known is not less.
  const fell = uptime + UPTIME_SLIP_SECONDS < boot.uptime;
  const rose = boot.bootTime + WAVER_SECONDS < bootTime;
  const counted = trafficIn < boot.trafficIn || trafficOut < boot.trafficOut;
  if (!Number.isNaN(uptime)) boot.uptime = uptime;
  if (!Number.isNaN(bootTime)) boot.bootTime = bootTime;
  if (!Number.isNaN(trafficIn)) boot.trafficIn = trafficIn;
  if (!Number.isNaN(trafficOut)) boot.trafficOut = trafficOut;
  if (lastReport === undefined) return undefined;
  if (fell || rose) {
    const at = fell ? lastReport - boot.uptime : boot.bootTime;
    // The host's facts come minutes after the state: the same boot once more.
    if (Math.abs(at - boot.toldAt) <= WAVER_SECONDS) return undefined;
    boot.toldAt = at;
    return { kind: 'reboot', at };
  }
  return counted ? { kind: 'reset', at: lastReport } : undefined;
}

/** An outage as an incident, with the server's words for itself. */
export function outageOf(
  { id, from, to, endSeen }: Outage,
  { name, tag }: Pick<Incident, 'name' | 'tag'>,
): Incident {
  return { kind: 'outage', id, name, tag, at: from, to, endSeen };
}

/** The same incident has the same key, whoever saw it. */
export function incidentKey({ at, id, kind }: Incident): [number, number, string] {
  return [at, id, kind];
}

/** Of two records of one incident the one that knows more: an end, best one that was seen, or else the earlier. */
export function richer(a: Incident, b: Incident): Incident {
  if (a.to === undefined || b.to === undefined) return b.to === undefined ? a : b;
  if (a.endSeen !== b.endSeen) return a.endSeen === true ? a : b;
  return b.to < a.to ? b : a;
}
