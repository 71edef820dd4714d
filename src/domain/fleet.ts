import { type ClockLimits, type ClockWatch, newClockWatch, watchClock } from './clock';
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
}

/** What this device remembers between answers, and writes down between visits. */
export interface FleetMemory {
  readonly watches: ReadonlyMap<number, Watch>;
  /** The dashboard's clock at the latest restart seen, unix seconds. */
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
 */
export function receiveSnapshot(
  previous: Fleet | undefined,
  memory: FleetMemory,
  snapshot: Snapshot,
  limits: FleetLimits,
): Fleet {
  const answered = completeServers(previous, snapshot);
  const clock = watchAnswerClock(memory.clock, answered, snapshot, limits);
  const now = snapshot.dashboardNow - clock.error;
  const restarted = answered.some(({ id, lastReport }) =>
    hasFallen(memory.watches.get(id), lastReport),
  );
  const restartAt = restarted ? now : memory.restartAt;
  const time = { now, at: snapshot.receivedAt, restartAt, clockInDoubt: clock.inDoubt };

  const watches = new Map(memory.watches);
  // What the answer does not cover keeps its judgement; where it covers all, what it leaves out is gone.
  const servers = new Map(snapshot.scope === 'some' ? previous?.servers : undefined);
  for (const server of answered) {
    const { judgement, watch } = judge(watches.get(server.id), server.lastReport, time, limits);
    if (watch) watches.set(server.id, watch);
    const before = previous?.servers.get(server.id);
    const after = { ...judgement, server: keepLastNumbers(server, before?.server, judgement) };
    servers.set(server.id, before && same(before, after) ? before : after);
  }
  const groups = groupByTag([...servers.values()].map((entry) => entry.server));
  const summary = summarise(servers.values());
  const rejected = snapshot.scope === 'some' ? (previous?.rejected ?? []) : snapshot.rejected;
  return {
    servers,
    groups: previous && same(previous.groups, groups) ? previous.groups : groups,
    summary: previous && same(previous.summary, summary) ? previous.summary : summary,
    rejected: previous && same(previous.rejected, rejected) ? previous.rejected : rejected,
    dashboardNow: now,
    receivedAt: snapshot.receivedAt,
    memory: { watches, restartAt, clock },
  };
}

/** The answer's servers, each once, with what this kind of answer lacks taken over from the one before. */
function completeServers(previous: Fleet | undefined, snapshot: Snapshot): readonly Server[] {
  const unique = [...new Map(snapshot.servers.map((server) => [server.id, server])).values()];
  if (snapshot.scope === 'all') return unique;
  return unique.map((server) => {
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
  watch: ClockWatch,
  servers: readonly Server[],
  snapshot: Snapshot,
  limits: ClockLimits,
): ClockWatch {
  if (snapshot.scope === 'some') return watch;
  const reports = servers.flatMap((server) => server.lastReport ?? []);
  return watchClock(watch, reports, snapshot.dashboardNow, snapshot.receivedAt, limits);
}

/** After a restart of the dashboard the answers hold zeros: the last known numbers stay instead. */
function keepLastNumbers(server: Server, before: Server | undefined, judgement: Judgement): Server {
  if (server.lastReport !== undefined || judgement.lastSeen === undefined || !before) return server;
  return { ...server, host: server.host ?? before.host, metrics: before.metrics };
}
