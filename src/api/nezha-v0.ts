import { type Latency, spreadWithinMinutes } from '../domain/latency';
import type { Server } from '../domain/server';
import type { Instant, Rejected, Scope, Snapshot } from '../domain/snapshot';
import { parseEntries } from './entries';
import { ApiError } from './failure';
import { serverFromDetails, serverFromList } from './normalise';
import { type RequestOptions, request } from './request';
import {
  detailsEntrySchema,
  listEntrySchema,
  type MonitorEntry,
  monitorEntrySchema,
} from './schema';
import type { Choice, Source } from './source';

export interface NezhaOptions extends Omit<RequestOptions, 'signal'> {
  /** Where the proxy stands, with a trailing slash, e.g. "/". */
  readonly base: string;
  readonly now: () => Instant;
}

/** The source for Nezha dashboards of the V0 generation, by way of our own origin's proxy. */
export function createNezhaSource(options: NezhaOptions): Source {
  const { base, now } = options;

  async function ask(
    path: string,
    scope: Scope,
    parse: (rawResult: unknown) => { servers: readonly Server[]; rejected: readonly Rejected[] },
    signal: AbortSignal,
  ): Promise<Snapshot> {
    const asked = now();
    const { rawResult, dashboardNow } = await request(`${base}api/v1/${path}`, {
      ...options,
      signal,
    });
    const parsed = parse(rawResult);
    const receivedAt = now();
    return {
      scope,
      receivedAt,
      roundTrip: Math.max(0, receivedAt.mono - asked.mono),
      dashboardNow,
      ...parsed,
    };
  }

  const reports = (signal: AbortSignal) => ask('server/list', 'reports', parseList, signal);
  return {
    test: async (signal) => (await reports(signal)).servers.length,
    reports,
    all: (signal) => ask('server/details', 'all', (raw) => parseDetails(raw, true), signal),
    some: (choice, signal) => {
      const path = `server/details?${choiceQuery(choice)}`;
      const parse = (raw: unknown) => onlyChosen(parseDetails(raw, false), choice);
      return ask(path, 'some', parse, signal);
    },
    latency: async (id, signal) => {
      try {
        const { rawResult } = await request(`${base}api/v1/monitor/${id}`, { ...options, signal });
        return parseEntries(rawResult, monitorEntrySchema).entries.map(toLatency);
      } catch (thrown) {
        // Older dashboards have no monitors: that is no failure.
        if (thrown instanceof ApiError && isAbsent(thrown)) return undefined;
        throw thrown;
      }
    },
  };
}

/** The dashboard lets a tag win over ids, against its document: a choice is one of the two. */
function choiceQuery(choice: Choice): string {
  if ('ids' in choice) return `id=${choice.ids.join(',')}`;
  return `tag=${encodeURIComponent(choice.tag)}`;
}

/** An empty tag asks for all servers, so the untagged are picked out here. */
function onlyChosen<T extends { servers: readonly Server[] }>(parsed: T, choice: Choice): T {
  if ('ids' in choice || choice.tag !== '') return parsed;
  return { ...parsed, servers: parsed.servers.filter((server) => server.tag === '') };
}

function parseList(rawResult: unknown) {
  const { entries, rejected } = parseEntries(rawResult, listEntrySchema);
  return { servers: entries.map(serverFromList), rejected };
}

function parseDetails(rawResult: unknown, unfiltered: boolean) {
  const { entries, rejected } = parseEntries(rawResult, detailsEntrySchema);
  return { servers: entries.map((entry) => serverFromDetails(entry, unfiltered)), rejected };
}

function toLatency(entry: MonitorEntry): Latency {
  const times = spreadWithinMinutes(entry.created_at.slice(0, entry.avg_delay.length));
  return {
    monitorId: entry.monitor_id,
    name: entry.monitor_name ?? '',
    points: times.map((at, index) => ({ at, delay: entry.avg_delay[index] || undefined })),
  };
}

function isAbsent({ failure }: ApiError): boolean {
  return failure.kind === 'http-status' && failure.status === 404;
}
