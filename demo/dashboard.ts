import { DEMO_TOKEN } from '../contract/pages';
import { createAnswers } from './api/answers';
import { goJson } from './api/go-json';
import { isLoggedIn } from './api/login';
import { createReporter, type EntryShape } from './api/report';
import { parseId, type Selection, selectionOf } from './api/selection';
import { buildFleet, DEFAULT_SERVERS } from './fleet/fleet';
import type { DemoServer } from './fleet/server';
import type { Silence } from './sim/life';
import { historyOf } from './sim/monitors';
import { createCurves } from './sim/noise';
import { sequence, shuffled } from './sim/random';

/** What makes one demo dashboard different from another. */
export interface DemoOptions {
  /** Whole number: the same seed and clock give the same values. */
  seed: number;
  /** How many servers, from 4 on; the default fleet has 46. */
  servers?: number;
  /** The dashboard's clock, unix ms. */
  now?: () => number;
  /** What `Authorization` must hold; also the value of the session cookie. */
  token?: string;
}

/** A simulated Nezha V0 dashboard (v0.20.13) with a fleet. */
export interface DemoDashboard {
  fetch(request: Request): Response;
  /** The dashboard's process restarts now: it forgets all servers, and their agents come back. */
  restart(): void;
  /** From now on the agent of server `id` stops reporting, or reports again. */
  setSilent(id: number, silent: boolean): void;
}

const MONITOR_PATH = /^\/api\/v1\/monitor\/([^/]+)$/;
const NO_SILENCES: readonly Silence[] = [];

/** A dashboard whose every answer follows from seed, clock, restarts and silenced agents. */
export function createDemoDashboard(options: DemoOptions): DemoDashboard {
  const { seed, servers = DEFAULT_SERVERS, now: clock = Date.now, token = DEMO_TOKEN } = options;
  const curves = createCurves(seed);
  const order = sequence(seed);
  const fleet = buildFleet(seed, servers).map((server) => ({
    server,
    report: createReporter(server, curves, seed),
  }));
  const byId = new Map(fleet.map((member) => [member.server.id, member]));
  const silences = new Map<number, Silence[]>();
  const silencesOf = (server: DemoServer) => silences.get(server.id) ?? NO_SILENCES;
  let restartedAt: number | undefined;

  const select = (selection: Selection) => {
    switch (selection.kind) {
      case 'all':
        return shuffled(fleet, order);
      case 'tag':
        return fleet.filter(({ server }) => server.tag === selection.tag);
      case 'ids':
        return selection.ids.flatMap((id) => byId.get(id) ?? []);
    }
  };

  const entries = (selection: Selection, shape: EntryShape, now: number) =>
    select(selection).map(
      ({ server, report }) =>
        () =>
          report({ now, restartedAt, silences: silencesOf(server) }, shape),
    );

  const history = (server: DemoServer, now: number) => {
    const rows = historyOf(server, now, silencesOf(server), curves, seed).map((row) => ({
      monitor_id: row.monitorId,
      server_id: server.id,
      monitor_name: row.monitorName,
      server_name: server.name,
      created_at: row.createdAt,
      avg_delay: row.avgDelay,
    }));
    return goJson(rows.length > 0 ? rows : null);
  };

  return {
    fetch(request) {
      const now = clock();
      const answers = createAnswers(now);
      const { pathname, searchParams } = new URL(request.url);
      if (request.method !== 'GET') return answers.notFoundPage();
      const loggedIn = isLoggedIn(request, token);

      if (pathname === '/api/v1/server/list') {
        if (!loggedIn) return answers.refused();
        const selection = selectionOf(searchParams);
        // `list` knows no ids.
        const all: Selection = selection.kind === 'tag' ? selection : { kind: 'all' };
        return answers.successList(entries(all, 'brief', now));
      }

      if (pathname === '/api/v1/server/details') {
        if (!loggedIn) return answers.refused();
        const selection = selectionOf(searchParams);
        const shape = selection.kind === 'all' ? 'full with flags' : 'full';
        return answers.successList(entries(selection, shape, now));
      }

      const monitored = MONITOR_PATH.exec(pathname)?.[1];
      if (monitored === undefined) return answers.notFoundPage();
      const id = parseId(monitored);
      if (id === undefined) return answers.failure(400, 'id参数错误');
      const server = byId.get(id)?.server;
      if (!server) return answers.failure(404, 'id不存在');
      if (server.hidden && !loggedIn) return answers.failure(403, '需要认证');
      return answers.success(history(server, now));
    },

    restart() {
      restartedAt = clock();
    },

    setSilent(id, silent) {
      const own = silences.get(id) ?? [];
      const last = own.at(-1);
      const lasts = last !== undefined && last.to === Number.POSITIVE_INFINITY;
      if (silent === lasts) return;
      const now = clock();
      // A report of this very moment has been sent and stays.
      if (silent) own.push({ from: now + 1, to: Number.POSITIVE_INFINITY });
      else if (last) last.to = now;
      silences.set(id, own);
    },
  };
}
