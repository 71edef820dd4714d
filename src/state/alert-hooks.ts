import { type AlertRecord, isUnread } from '../domain/alerts/record';
import { createStore } from '../lib/store';
import { useAppState, useStore } from './context';

const NO_RECORDS = createStore<readonly AlertRecord[]>([]);
const NEVER_SEEN = createStore(0);

/** What was alerted, oldest first; nothing while its code is not here. */
export function useAlertRecords(): readonly AlertRecord[] {
  return useStore(useStore(useAppState().alerts)?.records ?? NO_RECORDS);
}

/** How many alerts a person has not seen. */
export function useUnread(): number {
  const seenUntil = useStore(useStore(useAppState().alerts)?.records.seenUntil ?? NEVER_SEEN);
  return useAlertRecords().filter((record) => isUnread(record, seenUntil)).length;
}
