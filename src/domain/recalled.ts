import type { Fleet, FleetMemory, WatchedServer } from './fleet';
import { groupByTag } from './order';
import type { Instant } from './snapshot';
import { summarise } from './summary';

/**
 * The fleet as an earlier visit left it: to be looked at, dimmed, until an answer comes.
 * @param receivedAt when its last answer came, on this page's clocks
 * @param dashboardNow the dashboard's clock then, unix seconds
 * @param memory what this device knows of the reports since
 */
export function recallFleet(
  servers: readonly WatchedServer[],
  receivedAt: Instant,
  dashboardNow: number,
  memory: FleetMemory,
): Fleet {
  return {
    servers: new Map(servers.map((entry) => [entry.server.id, entry])),
    groups: groupByTag(servers.map(({ server }) => server)),
    summary: summarise(servers),
    rejected: [],
    dashboardNow,
    measuredAt: dashboardNow,
    receivedAt,
    memory,
  };
}
