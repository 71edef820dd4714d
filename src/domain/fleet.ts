import { type ClockLimits, type ClockWatch, newClockWatch, watchClock } from './clock';
import { type KnownMark, knownNow, type Marks, NO_MARKS } from './marks';
import { type Group, groupByTag } from './order';
import { same } from './same';
import type { Server } from './server';
import type { Rejected, Snapshot } from './snapshot';
import { hasFallen, type Judgement, judge, type StatusLimits, type Watch } from './status';
import { type Summary, summarise } from './summary';

/** A server with the judgement of the last answer. */
export interface WatchedServer extends Judgement {
  /** As last reported: a server that fell silent keeps its last numbers. */
  readonly server: Server;
  /** The mark in force: its trouble is known, and calls nobody. */
  readonly known: KnownMark | undefined;
}

/** What this device remembers between answers, and writes down between visits. */
export interface FleetMemory {
  readonly watches: ReadonlyMap<number, Watch>;
  /** The answer's time at the latest restart seen, uncorrected, unix seconds. */
  readonly restartAt: number | undefined;
  readonly clock: ClockWatch;
}

/** The fleet as of the last answer. Unchanged parts keep their reference from one answer to the next. */
export interface Fleet {
  readonly servers: ReadonlyMap<number, WatchedServer>;
  /** By tag, in the panel's order. */
  readonly groups: readonly Group[];
  readonly summary: Summary;
  readonly rejected: readonly Rejected[];
  /** The dashboard's clock at the answer, corrected, unix seconds. */
  readonly dashboardNow: number;
  readonly receivedAt: Snapshot['receivedAt'];
  /** `dashboardNow` of the last answer with all numbers of all servers; undefined: none yet. */
  readonly measuredAt: number | undefined;
  readonly memory: FleetMemory;
}

export type FleetLimits = StatusLimits & ClockLimits;

export function newFleetMemory(): FleetMemory {
  return { watches: new Map(), restartAt: undefined, clock: newClockWatch() };
}

/**
 * Takes one answer into the fleet: merges what it covers, judges every server by the dashboard's clock,
 * notices a restart of the dashboard.
 * @param previous the fleet before; undefined at the first answer
 * @param memory what this device knew before that (from an earlier visit, or `previous.memory`)
 * @param marks the servers whose trouble is known
 */
export function receiveSnapshot(
  previous: Fleet | undefined,
  memory: FleetMemory,
  snapshot: Snapshot,
  limits: FleetLimits,
  marks: Pick<Marks, 'known'> = NO_MARKS,
): Fleet {
  const answered = completeServers(previous, snapshot);
  const clock = watchAnswerClock(memory, answered, snapshot, limits);
  const now = snapshot.dashboardNow - clock.error;
  const restarted = answered.some(({ id, lastReport }) =>
    hasFallen(memory.watches.get(id), lastReport),
  );
  const restartAt = restarted ? snapshot.dashboardNow : memory.restartAt;
  const time = {
    now,
    at: snapshot.receivedAt,
    sinceRestart: restartAt === undefined ? undefined : snapshot.dashboardNow - restartAt,
    clockInDoubt: clock.inDoubt,
  };

  const watches = keepWatches(memory, answered, snapshot);
  // What the answer does not cover keeps its judgement; where it covers all, what it leaves out is gone.
  const servers = new Map(snapshot.scope === 'some' ? previous?.servers : undefined);
  for (const server of answered) {
    const { judgement, watch } = judge(watches.get(server.id), server.lastReport, time, limits);
    if (watch) watches.set(server.id, watch);
    const before = previous?.servers.get(server.id);
    const after = {
      ...judgement,
      server: keepLastNumbers(server, before?.server, judgement),
      known: knownNow(marks.known.get(server.id), now),
    };
    servers.set(server.id, before && same(before, after) ? before : after);
  }
  const groups =
    previous && standAsBefore(previous.servers, servers)
      ? previous.groups
      : groupByTag([...servers.values()].map((entry) => entry.server));
  const summary = summarise(servers.values());
  // Only a full answer reads every entry whole.
  const rejected = snapshot.scope === 'all' ? snapshot.rejected : (previous?.rejected ?? []);
  return {
    servers,
    groups: previous && same(previous.groups, groups) ? previous.groups : groups,
    summary: previous && same(previous.summary, summary) ? previous.summary : summary,
    rejected: previous && same(previous.rejected, rejected) ? previous.rejected : rejected,
    dashboardNow: now,
    receivedAt: snapshot.receivedAt,
    measuredAt: snapshot.scope === 'all' ? now : previous?.measuredAt,
    memory: { watches, restartAt, clock },
  };
}

/** Whether nobody came, went, or changed the tag or the place: nearly always, and cheaper than to sort them all anew. */
function standAsBefore(before: Fleet['servers'], after: Fleet['servers']): boolean {
  if (before.size !== after.size) return false;
  for (const { server } of after.values()) {
    const then = before.get(server.id)?.server;
    if (then === server) continue;
    if (then?.tag !== server.tag || then.displayIndex !== server.displayIndex) return false;
  }
  return true;
}

/** The same fleet under other marks: they count at once, and not with the next answer. */
export function markFleet(fleet: Fleet, marks: Pick<Marks, 'known'>): Fleet {
  const servers = new Map(fleet.servers);
  for (const [id, before] of fleet.servers) {
    const known = knownNow(marks.known.get(id), fleet.dashboardNow);
    if (!same(before.known, known)) servers.set(id, { ...before, known });
  }
  return { ...fleet, servers, summary: summarise(servers.values()) };
}

/** The answer's servers, each once, with what this kind of answer lacks taken over from the one before. */
function completeServers(previous: Fleet | undefined, snapshot: Snapshot): readonly Server[] {
  const unique = [...new Map(snapshot.servers.map((server) => [server.id, server])).values()];
  if (snapshot.scope === 'all') return unique;
  // What the last full answer could not read is not known well enough to be shown.
  const unreadable = new Set(previous?.rejected.map(({ id }) => id));
  return unique
    .filter(({ id }) => !unreadable.has(id))
    .map((server) => {
      const before = previous?.servers.get(server.id)?.server;
      if (before === undefined) return server;
      const { displayIndex, hiddenFromGuests } = before;
      return snapshot.scope === 'reports'
        ? { ...server, displayIndex, hiddenFromGuests, host: before.host, metrics: before.metrics }
        : { ...server, displayIndex, hiddenFromGuests };
    });
}

/** Chosen servers may all be silent: only an answer about the whole fleet tells something of the clock. */
function watchAnswerClock(
  { clock, watches }: FleetMemory,
  servers: readonly Server[],
  snapshot: Snapshot,
  limits: ClockLimits,
): ClockWatch {
  if (snapshot.scope === 'some') return clock;
  const all = servers.flatMap((server) => server.lastReport ?? []);
  const advanced = servers.flatMap(({ id, lastReport }) => {
    const before = watches.get(id);
    // What an earlier visit saw does not show that it reports now.
    const moved = before?.seenAt !== undefined && (lastReport ?? 0) > before.report;
    return moved && lastReport !== undefined ? [lastReport] : [];
  });
  return watchClock(clock, { all, advanced }, snapshot.dashboardNow, snapshot.receivedAt, limits);
}

/** A server that was deleted is forgotten: another may get its id. One that could not be read is not. */
function keepWatches(
  { watches }: FleetMemory,
  answered: readonly Server[],
  { scope, rejected }: Snapshot,
): Map<number, Watch> {
  if (scope === 'some' || rejected.some(({ id }) => id === undefined)) return new Map(watches);
  const known = new Set([...answered, ...rejected].map(({ id }) => id));
  return new Map([...watches].filter(([id]) => known.has(id)));
}

/** After a restart of the dashboard the answers hold zeros: the last known numbers stay instead. */
function keepLastNumbers(server: Server, before: Server | undefined, judgement: Judgement): Server {
  if (server.lastReport !== undefined || judgement.lastSeen === undefined || !before) return server;
  return { ...server, host: server.host ?? before.host, metrics: before.metrics };
}
