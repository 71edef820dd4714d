import type { WatchedServer } from '../fleet';
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

/** What is remembered of a server to tell that it was started anew. */
export interface Boot {
  /** Of the last report, seconds. */
  readonly uptime: number | undefined;
  /** Unix seconds. */
  readonly bootTime: number | undefined;
  readonly trafficIn: number | undefined;
  readonly trafficOut: number | undefined;
  /** When the last reboot told of happened, unix seconds. */
  readonly toldAt: number | undefined;
}

/** Agents work a boot time out anew with each report of the host: it wavers by some seconds. */
const WAVER_SECONDS = 60;

/** Systems that work the uptime out from the wall clock lose a second or two when that is set. */
const UPTIME_SLIP_SECONDS = 5;

/** Whether one report means that the server, or its counters, began anew since the one before. */
export function watchBoot(
  before: Boot | undefined,
  { server }: Pick<WatchedServer, 'server'>,
): { readonly boot: Boot; readonly happened: Pick<Incident, 'kind' | 'at'> | undefined } {
  const { metrics, host, lastReport } = server;
  const boot: Boot = {
    uptime: metrics?.uptime ?? before?.uptime,
    bootTime: host?.bootTime ?? before?.bootTime,
    trafficIn: metrics?.trafficIn ?? before?.trafficIn,
    trafficOut: metrics?.trafficOut ?? before?.trafficOut,
    toldAt: before?.toldAt,
  };
  if (before === undefined || lastReport === undefined) return { boot, happened: undefined };
  const fell = isLess(sum(boot.uptime, UPTIME_SLIP_SECONDS), before.uptime);
  const rose = isLess(sum(before.bootTime, WAVER_SECONDS), boot.bootTime);
  if (fell || rose) {
    const at = fell ? lastReport - (boot.uptime ?? 0) : (boot.bootTime ?? lastReport);
    // The host's facts come minutes after the state: the same boot once more.
    const told = before.toldAt !== undefined && Math.abs(at - before.toldAt) <= WAVER_SECONDS;
    if (told) return { boot, happened: undefined };
    return { boot: { ...boot, toldAt: at }, happened: { kind: 'reboot', at } };
  }
  const counted =
    isLess(boot.trafficIn, before.trafficIn) || isLess(boot.trafficOut, before.trafficOut);
  return { boot, happened: counted ? { kind: 'reset', at: lastReport } : undefined };
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

function isLess(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && a < b;
}

function sum(a: number | undefined, b: number): number | undefined {
  return a === undefined ? undefined : a + b;
}
