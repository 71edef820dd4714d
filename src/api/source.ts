import type { Latency } from '../domain/latency';
import type { Snapshot } from '../domain/snapshot';

/** Which servers to ask for in particular: some by id, or one tag's. Never both. */
export type Choice = { readonly ids: readonly number[] } | { readonly tag: string };

/**
 * Where snapshots come from. The rest of the program knows this and no API's paths: a dashboard of another
 * generation is another source. Every method throws `ApiError`, or an AbortError when aborted.
 */
export interface Source {
  /** Whether dashboard and credential are good; resolves with the number of servers. */
  test(signal: AbortSignal): Promise<number>;
  /** Every server with all fields. */
  all(signal: AbortSignal): Promise<Snapshot>;
  /** Every server's identity and last report: the small answer. */
  reports(signal: AbortSignal): Promise<Snapshot>;
  /** Chosen servers with their fields. */
  some(choice: Choice, signal: AbortSignal): Promise<Snapshot>;
  /** One server's latency monitors over the last 24 h; undefined where the dashboard offers none. */
  latency(id: number, signal: AbortSignal): Promise<readonly Latency[] | undefined>;
}
