import { type Latency, spreadWithinMinutes } from '../domain/latency';
import type { Instant, Scope, Snapshot } from '../domain/snapshot';
import { parseEntries } from './entries';
import { ApiError } from './failure';
import { serverFromDetails, serverFromList } from './normalise';
import { type RequestOptions, readAnswer, request, requestText } from './request';
import {
  type DetailsEntry,
  detailsEntrySchema,
  listEntrySchema,
  type MonitorEntry,
  monitorEntrySchema,
} from './schema';
import type { Heard, PollPath, Share } from './share';
import type { Choice, Source } from './source';

export interface NezhaOptions extends Omit<RequestOptions, 'signal'> {
  /** Where the proxy stands, with a trailing slash, e.g. "/". */
  readonly base: string;
  readonly now: () => Instant;
  /** Gets the poll's answers; without it, every tab asks for itself. */
  readonly share?: Share | undefined;
}

type Parsed = Pick<Snapshot, 'servers' | 'rejected'>;

/** The source for Nezha dashboards of the V0 generation, by way of our own origin's proxy. */
export function createNezhaSource(options: NezhaOptions): Source {
  const { base, now } = options;

  async function ask<P extends string>(path: P, signal: AbortSignal): Promise<Heard<P>> {
    const asked = now();
    const answer = await requestText(`${base}api/v1/${path}`, { ...options, signal });
    const receivedAt = now();
    return { path, answer, receivedAt, roundTrip: Math.max(0, receivedAt.mono - asked.mono) };
  }

  const share: Share = options.share ?? ((path, askItself, signal) => askItself(path, signal));

  /** What came may answer another path than the one asked for: it is read by its own. */
  async function poll(path: PollPath, signal: AbortSignal): Promise<Snapshot> {
    const heard = await share(path, ask, signal);
    return heard.path === 'server/list'
      ? toSnapshot(heard, 'reports', parseList)
      : toSnapshot(heard, 'all', (rawResult) => parseDetails(rawResult, true));
  }

  return {
    test: async (signal) => {
      const heard = await ask('server/list', signal);
      return (await toSnapshot(heard, 'reports', parseList)).servers.length;
    },
    reports: (signal) => poll('server/list', signal),
    all: (signal) => poll('server/details', signal),
    some: async (choice, signal) => {
      const heard = await ask(`server/details?${choiceQuery(choice)}`, signal);
      return toSnapshot(heard, 'some', async (raw) =>
        onlyChosen(await parseDetails(raw, false), choice),
      );
    },
    latency: async (id, signal) => {
      try {
        const { rawResult } = await request(`${base}api/v1/monitor/${id}`, { ...options, signal });
        return (await parseEntries(rawResult, monitorEntrySchema, toLatency)).entries;
      } catch (thrown) {
        // Older dashboards have no monitors: that is no failure.
        if (thrown instanceof ApiError && isAbsent(thrown)) return undefined;
        throw thrown;
      }
    },
  };
}

async function toSnapshot(
  { answer, receivedAt, roundTrip }: Heard<string>,
  scope: Scope,
  parse: (rawResult: unknown) => Promise<Parsed>,
): Promise<Snapshot> {
  const { rawResult, dashboardNow } = readAnswer(answer);
  return { scope, receivedAt, roundTrip, dashboardNow, ...(await parse(rawResult)) };
}

/** The dashboard lets a tag win over ids, against its document: a choice is one of the two. */
function choiceQuery(choice: Choice): string {
  if ('ids' in choice) return `id=${choice.ids.join(',')}`;
  return `tag=${encodeURIComponent(choice.tag)}`;
}

/** An empty tag asks for all servers, so the untagged are picked out here. */
function onlyChosen(parsed: Parsed, choice: Choice): Parsed {
  if ('ids' in choice || choice.tag !== '') return parsed;
  return { ...parsed, servers: parsed.servers.filter((server) => server.tag === '') };
}

async function parseList(rawResult: unknown): Promise<Parsed> {
  const { entries, rejected } = await parseEntries(rawResult, listEntrySchema, serverFromList);
  return { servers: entries, rejected };
}

async function parseDetails(rawResult: unknown, unfiltered: boolean): Promise<Parsed> {
  const toServer = (entry: DetailsEntry) => serverFromDetails(entry, unfiltered);
  const { entries, rejected } = await parseEntries(rawResult, detailsEntrySchema, toServer);
  return { servers: entries, rejected };
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
