import { HISTORY } from '../../config';
import type { Fleet } from '../../domain/fleet';
import {
  type Availability,
  newAvailability,
  type Outage,
  observe,
  trimAvailability,
} from '../../domain/history/availability';
import {
  type Boot,
  type Incident,
  incidentKey,
  newBoot,
  outageOf,
  richer,
  watchBoot,
} from '../../domain/history/incidents';
import { joinRestarts, newRestart, type Restart } from '../../domain/history/restarts';
import {
  add,
  advance,
  type Closed,
  MINUTE,
  newTiers,
  type Tiers,
} from '../../domain/history/tiers';
import type { Server } from '../../domain/server';
import { createStore, type Store } from '../../lib/store';
import type { Answer } from './answer';

/** How long history reaches back, seconds. */
export interface Reach {
  readonly minutes: number;
  readonly quarters: number;
}

/** The history in the making, in memory: what has not come to its end yet, and what happened. */
export interface Recorder {
  readonly tiers: Map<number, Tiers>;
  readonly availability: Availability;
  readonly boots: Map<number, Boot>;
  /** Newest last. */
  readonly incidents: Store<readonly Incident[]>;
  /** Of the dashboard, oldest first; written down with what was seen. */
  readonly restarts: Store<readonly Restart[]>;
  /** Stretches that have ended and are not written down. */
  closed: { readonly id: number; readonly closed: Closed }[];
  /** Incidents that are not written down. */
  unwritten: Incident[];
  /** The fleet as of the last answer. */
  fleet: Fleet | undefined;
  /** The dashboard's clock at the last answer, unix seconds. */
  now: number;
  /** The same, or this device's clock where that is behind it: nothing is dropped for a clock that is ahead. */
  dropsBy: number;
  /** Servers of the last answer. */
  servers: number;
  addRow(id: number, time: number, levels: Uint16Array): void;
  observe(answer: Answer): void;
  /** Takes up incidents from elsewhere; of two records of one the richer stays. */
  addIncidents(incidents: readonly Incident[]): void;
  /** Takes up restarts from elsewhere. */
  addRestarts(restarts: readonly Restart[]): void;
  reach(): Reach;
}

export function createRecorder(): Recorder {
  // The minute up to which silent servers' stretches were closed.
  let closedUntil = Number.NaN;
  const recorder: Recorder = {
    tiers: new Map(),
    availability: newAvailability(),
    boots: new Map(),
    incidents: createStore<readonly Incident[]>([]),
    restarts: createStore<readonly Restart[]>([]),
    closed: [],
    unwritten: [],
    fleet: undefined,
    now: 0,
    dropsBy: 0,
    servers: 0,
    addRow(id, time, levels) {
      const known = recorder.tiers.get(id);
      const tiers = known ?? newTiers(time);
      if (known === undefined) recorder.tiers.set(id, tiers);
      close(recorder, id, advance(tiers, time));
      add(tiers, time, levels);
    },
    observe(answer) {
      const { fleet } = answer;
      recorder.fleet = fleet;
      recorder.now = fleet.dashboardNow;
      recorder.dropsBy = Math.min(fleet.dashboardNow, fleet.receivedAt.wall / 1000);
      recorder.servers = fleet.servers.size;
      const { lastAnswer, watched } = recorder.availability;
      const restart = newRestart(fleet.memory, lastAnswer ?? watched.at(-1), fleet.dashboardNow);
      if (restart) recorder.addRestarts([restart]);
      const boots = answer.scope === 'all' ? watchBoots(recorder.boots, fleet) : undefined;
      const outages = observe(recorder.availability, fleet, answer, boots?.watch);
      const happened = boots?.end() ?? [];
      const news = [...outages.map((outage) => tellOutage(outage, answer)), ...happened];
      if (news.length > 0) recorder.addIncidents(news);
      const minute = Math.floor((recorder.now - HISTORY.closeAfterSeconds) / MINUTE) * MINUTE;
      if (minute !== closedUntil) closeSilent(recorder, answer, minute);
      closedUntil = minute;
    },
    addIncidents(added) {
      const all = joined(recorder.incidents.get(), added, oldest(recorder));
      recorder.incidents.set(all);
      const kept = new Set(all.map((one) => incidentKey(one).join()));
      const unwritten = added.filter((one) => kept.has(incidentKey(one).join()));
      recorder.unwritten = [...recorder.unwritten, ...unwritten];
    },
    addRestarts(added) {
      if (added.length === 0) return;
      const all = joinRestarts(recorder.restarts.get(), added);
      recorder.restarts.set(all.filter(isKept(recorder)).slice(-HISTORY.restarts));
    },
    reach: () => reachFor(recorder.servers),
  };
  return recorder;
}

/** Over the number of servers that the bounds are made for, history reaches less far back. */
export function reachFor(servers: number): Reach {
  const share = Math.min(1, HISTORY.fullServers / Math.max(1, servers));
  return {
    minutes: Math.ceil(HISTORY.minutesSeconds * share),
    quarters: Math.ceil(HISTORY.quartersSeconds * share),
  };
}

/** Drops from memory what is older than history reaches. */
export function trimRecorder(recorder: Recorder): void {
  trimAvailability(recorder.availability, oldest(recorder));
  const { incidents } = recorder;
  const kept = incidents.get().filter((incident) => endOf(incident) >= oldest(recorder));
  if (kept.length < incidents.get().length) incidents.set(kept);
  const { restarts } = recorder;
  const since = restarts.get().filter(isKept(recorder));
  if (since.length < restarts.get().length) restarts.set(since);
}

function isKept(recorder: Recorder): (restart: Restart) => boolean {
  return ({ to }) => to >= oldest(recorder);
}

function oldest({ dropsBy }: Recorder): number {
  return dropsBy - HISTORY.quartersSeconds;
}

/** An outage without an end goes on. */
function endOf({ kind, at, to }: Incident): number {
  return to ?? (kind === 'outage' ? Number.POSITIVE_INFINITY : at);
}

function close(recorder: Recorder, id: number, closed: readonly Closed[]): void {
  for (const one of closed) recorder.closed.push({ id, closed: one });
}

/** A silent server's stretches end, too; one that was deleted leaves memory with its last. */
function closeSilent(recorder: Recorder, { fleet }: Answer, until: number): void {
  for (const [id, tiers] of recorder.tiers) {
    if (until < tiers.minute.start) continue;
    const closed = advance(tiers, until);
    if (closed.length === 0) continue;
    close(recorder, id, closed);
    if (!isDeleted(fleet, id)) continue;
    close(recorder, id, [{ tier: 'quarters', block: tiers.quarters }]);
    recorder.tiers.delete(id);
  }
}

/** Not among the answer's servers, and none of those that could not be read. */
function isDeleted({ servers, rejected }: Answer['fleet'], id: number): boolean {
  return !servers.has(id) && !rejected.some((one) => one.id === id || one.id === undefined);
}

function tellOutage(outage: Outage, { fleet }: Answer): Incident {
  const server = fleet.servers.get(outage.id)?.server;
  return outageOf(outage, { name: server?.name ?? '', tag: server?.tag ?? '' });
}

/** Watches each server of an answer for a new beginning. `end` tells what happened, and forgets who was deleted. */
function watchBoots(boots: Map<number, Boot>, fleet: Fleet) {
  const incidents: Incident[] = [];
  let met = 0;
  return {
    watch(id: number, server: Server): void {
      const known = boots.get(id);
      if (known === undefined && server.lastReport === undefined) return;
      met += 1;
      const boot = known ?? newBoot();
      if (known === undefined) boots.set(id, boot);
      if (server.lastReport === undefined) return;
      const happened = watchBoot(boot, server);
      if (happened) incidents.push({ ...happened, id, name: server.name, tag: server.tag });
    },
    end(): readonly Incident[] {
      if (met === boots.size) return incidents;
      for (const id of boots.keys()) if (isDeleted(fleet, id)) boots.delete(id);
      return incidents;
    },
  };
}

function joined(
  known: readonly Incident[],
  added: readonly Incident[],
  cutoff: number,
): readonly Incident[] {
  const byKey = new Map(known.map((incident) => [incidentKey(incident).join(), incident]));
  for (const incident of added) {
    const key = incidentKey(incident).join();
    const before = byKey.get(key);
    byKey.set(key, before ? richer(before, incident) : incident);
  }
  return [...byKey.values()]
    .filter((incident) => endOf(incident) >= cutoff)
    .sort((a, b) => a.at - b.at)
    .slice(-HISTORY.incidents);
}
