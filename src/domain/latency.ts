/** What one monitor of the dashboard measured from one server. */
export interface Latency {
  readonly monitorId: number;
  readonly name: string;
  /** In time order. */
  readonly points: readonly LatencyPoint[];
}

interface LatencyPoint {
  /** Unix ms. */
  readonly at: number;
  /** ms; undefined: all probes were lost. */
  readonly delay: number | undefined;
}

/** The dashboard writes no delay above this, ms: the true one may be longer. */
export const LATENCY_CAP_MS = 1_000;

const MINUTE_MS = 60_000;

/**
 * Points whose times were truncated to the minute, spread evenly within it.
 * @param times unix ms in ascending order, several alike
 */
export function spreadWithinMinutes(times: readonly number[]): readonly number[] {
  const sizes = new Map<number, number>();
  for (const time of times) sizes.set(time, (sizes.get(time) ?? 0) + 1);
  const seen = new Map<number, number>();
  return times.map((time) => {
    const index = seen.get(time) ?? 0;
    seen.set(time, index + 1);
    return time + (index * MINUTE_MS) / (sizes.get(time) ?? 1);
  });
}
