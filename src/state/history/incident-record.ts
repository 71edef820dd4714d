import { type Incident, incidentKey } from '../../domain/history/incidents';
import { sortable } from './records';

/** The key under which an incident is written down: the same incident has the same key, and keys sort by time. */
export function incidentRecordKey(incident: Incident): string {
  const [at, id, kind] = incidentKey(incident);
  return [sortable(at), sortable(id), kind].join('/');
}
