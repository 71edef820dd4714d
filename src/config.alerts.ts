/** Defaults and limits of alerts: apart from the others, so that no first screen carries them. */
export const ALERTS = {
  /** What was told is kept this long (s), and no more than so many. */
  keptSeconds: 30 * 86_400,
  kept: 1_000,
  /** What was watched is written down this often. */
  watchEveryMs: 60_000,
  /** Several tabs without the browser's locks: which of them alerts may go on doing so for this long. */
  leaseMs: 150_000,
  /** What a person who has changed nothing is told. */
  downSeconds: 60,
  diskDays: 3,
  lossPercent: 50,
  limits: { cpu: 95, memory: 95, disk: 95, seconds: 600 },
  /** The most rules and mutes that are kept. */
  rules: 50,
  /** Disks are looked through one after the other, each about so often, and no two within this. */
  disksEveryMs: 6 * 3_600_000,
  diskEachMs: 2_000,
  /** A disk below this (percent) is no matter of days. */
  diskFrom: 40,
  /** The most servers whose latency monitors are asked for alerts, and how often their answers are looked at. */
  lossServers: 200,
  lossEveryMs: 30_000,
} as const;
