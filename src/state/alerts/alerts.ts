import type { AlertRecords } from './alert-records';

/** What this device alerts of. */
export interface Alerts {
  /** What was told in the last 30 days. */
  readonly records: AlertRecords;
}
