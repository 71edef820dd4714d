import type { Fleet, FleetMemory } from '../../domain/fleet';
import type { Row } from '../../domain/history/pack-rows';
import { recallFleet } from '../../domain/recalled';
import type { Instant } from '../../domain/snapshot';
import { readFleetRecord } from './fleet-record';
import { loadRows, OPEN } from './load';
import type { Records } from './records';

/** What an earlier visit wrote down, when it was left or shortly before. */
export interface Recalled {
  readonly fleet: Fleet;
  /** The last minutes before it, a server's in time order. */
  readonly rows: readonly { readonly id: number; readonly row: Row }[];
}

/**
 * Reads it, and changes nothing. Undefined where there is nothing, or nothing that can be read.
 * @param memory what this device knows of the fleet's reports
 */
export async function readRecalled(
  records: Records,
  memory: FleetMemory,
  now: Instant,
): Promise<Recalled | undefined> {
  const left = readFleetRecord(await records.get('open', OPEN.fleet));
  if (left === undefined) return undefined;
  const receivedAt = { wall: left.at, mono: now.mono - (now.wall - left.at) };
  const fleet = recallFleet(left.servers, receivedAt, left.dashboardNow, memory);
  return { fleet, rows: await loadRows(records, () => {}) };
}
