import * as z from 'zod/mini';
import { REMEMBER_EVERY_MS, REMEMBERED_SERVERS } from '../config';
import { newClockWatch } from '../domain/clock';
import { type FleetMemory, newFleetMemory } from '../domain/fleet';
import type { Watch } from '../domain/status';
import { readStored, removeStored, writeStored } from '../lib/storage';
import type { Environment } from './environment';

/**
 * What this device knows of the fleet's reports from earlier visits: so that a server that reported yesterday
 * is not "never" today. No names, no addresses.
 */
export interface Remembered {
  read(): FleetMemory;
  /** Keeps the newest memory and writes it down once a minute, and when the page is hidden. */
  write(memory: FleetMemory): void;
  forget(): void;
}

const storedSchema = z.object({
  version: z.literal(1),
  clockError: z.number(),
  restartAt: z.optional(z.number()),
  /** Id, last report (unix s), and the state at the last answer: 0 reporting, 1 down, 2 fallen, 3 both. */
  servers: z.array(z.array(z.number())),
});

const DOWN = 1;
const FALLEN = 2;

/** Where what is known of a dashboard's reports is kept. */
export function reportsKey(dashboardKey: string): string {
  return `nezha-status:reports:${dashboardKey}`;
}

/** @param lasting whether what is known of this session may outlast the page */
export function createRemembered(
  key: string,
  { local, now, page }: Pick<Environment, 'local' | 'now' | 'page'>,
  lasting: () => boolean = () => true,
): Remembered {
  let latest: FleetMemory | undefined;
  let writtenAt = now().mono;
  const flush = () => {
    if (latest === undefined) return;
    writeStored(local, key, encode(latest));
    latest = undefined;
    writtenAt = now().mono;
  };
  page.onHide(flush);
  return {
    read: () => decode(readStored(local, key, storedSchema)),
    write(memory) {
      if (!lasting()) return;
      latest = memory;
      if (page.hidden() || now().mono - writtenAt >= REMEMBER_EVERY_MS) flush();
    },
    forget() {
      latest = undefined;
      removeStored(local, key);
    },
  };
}

function encode(memory: FleetMemory): z.infer<typeof storedSchema> {
  const newestFirst = [...memory.watches].sort(([, a], [, b]) => b.report - a.report);
  return {
    version: 1,
    clockError: memory.clock.error,
    ...(memory.restartAt === undefined ? {} : { restartAt: memory.restartAt }),
    servers: newestFirst.slice(0, REMEMBERED_SERVERS).map(([id, watch]) => {
      const state = (watch.status === 'down' ? DOWN : 0) + (watch.fallen ? FALLEN : 0);
      return [id, watch.report, state];
    }),
  };
}

function decode(stored: z.infer<typeof storedSchema> | undefined): FleetMemory {
  if (stored === undefined) return newFleetMemory();
  const watches = stored.servers.flatMap(([id, report, state]): [number, Watch][] => {
    if (id === undefined || report === undefined || state === undefined) return [];
    const status = (state & DOWN) !== 0 ? 'down' : 'late';
    const fallen = (state & FALLEN) !== 0;
    return [[id, { report, status, fallen, seenAt: undefined, advancedAt: undefined }]];
  });
  return {
    watches: new Map(watches),
    restartAt: stored.restartAt,
    clock: newClockWatch(stored.clockError),
  };
}
