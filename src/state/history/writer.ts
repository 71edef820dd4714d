import { HISTORY } from '../../config';
import { type Incident, incidentKey, richer } from '../../domain/history/incidents';
import { lastTime, type Series } from '../../domain/series';
import { elapsed, type Instant } from '../../domain/snapshot';
import { chunkChanges, oldestChunks, trimChanges } from './chunks';
import { loadOpen, OPEN } from './load';
import { type OpenStretches, openStretches, turning } from './open-stretches';
import { toRecord } from './pack-record';
import { type Recorder, trimRecorder } from './recorder';
import { type Change, KEYS_END, type Records, RecordsFull, sortable } from './records';
import { toRowsRecord } from './rows-record';
import { parseIncident, toSeenRecord } from './seen-record';

export interface WriterOptions {
  readonly recorder: Recorder;
  readonly series: ReadonlyMap<number, Series>;
  /** Names this page among those that write the same records. */
  readonly name: string;
  /** Whether this page may write: of several tabs one does. */
  readonly mayWrite: (records: Records, now: Instant) => Promise<boolean>;
  /** Records that could not be read, or made room. */
  readonly onLost: (what: 'damaged' | 'dropped', count: number) => void;
}

export interface Writer {
  /**
   * Writes what is due; with `urgent` all that is open, uncompressed: the page may not live to see it done.
   * Rejects where the records are gone, or full although the oldest were dropped.
   */
  write(records: Records, now: Instant, urgent: boolean): Promise<void>;
}

/** Chunks dropped at once when there is no room, as a share of all. */
const DROP = 0.1;
const ATTEMPTS = 6;
/** A page that may not write keeps what has ended for this long (s), in case the one that may is gone. */
const SPARE_SECONDS = 900;

export function createWriter(options: WriterOptions): Writer {
  const { recorder, series, name, mayWrite, onLost } = options;
  const rowsWritten = new Map<number, number>();
  let rowRecords = 0;
  let rowsAt: Instant | undefined;
  let openAt: Instant | undefined;
  let trimmedAt = 0;

  /** Another page wrote these records: what it knows is taken up before it is written over. */
  async function takeUp(records: Records): Promise<readonly Change[]> {
    if ((await records.get('open', OPEN.writer)) === name) return [];
    const damaged: Change[] = [];
    await loadOpen(records, recorder, (change) => damaged.push(change));
    onLost('damaged', damaged.length);
    return [...damaged, { store: 'open', key: OPEN.writer, value: name }];
  }

  async function rowChanges(records: Records, urgent: boolean): Promise<readonly Change[]> {
    const until = new Map([...series].map(([id, one]) => [id, lastTime(one) ?? 0]));
    const value = await toRowsRecord(series, (id) => rowsWritten.get(id) ?? 0, !urgent);
    for (const [id, time] of until) rowsWritten.set(id, time);
    for (const id of rowsWritten.keys()) if (!series.has(id)) rowsWritten.delete(id);
    const old = await records.keys('rows', '', sortable(recorder.now - HISTORY.rowsSeconds));
    const changes: Change[] = old.map((key) => ({ store: 'rows', key }));
    if (value === undefined) return changes;
    // More than one record may be written within a second, and by more than one page.
    rowRecords += 1;
    const key = [sortable(recorder.now), name, sortable(rowRecords)].join('/');
    return [...changes, { store: 'rows', key, value }];
  }

  async function openChanges(open: OpenStretches, urgent: boolean): Promise<readonly Change[]> {
    const [minutes, quarters] = await Promise.all([
      toRecord(open.minutes, !urgent),
      toRecord(open.quarters, !urgent),
    ]);
    const seen = toSeenRecord(recorder.availability, recorder.boots);
    return [
      { store: 'open', key: OPEN.minutes, value: minutes },
      { store: 'open', key: OPEN.quarters, value: quarters },
      { store: 'open', key: OPEN.seen, value: seen },
    ];
  }

  async function trim(records: Records): Promise<readonly Change[]> {
    if (recorder.now - trimmedAt < HISTORY.trimEverySeconds) return [];
    trimmedAt = recorder.now;
    trimRecorder(recorder);
    const { minutes, quarters } = recorder.reach();
    const cutoffs = { minutes: recorder.now - minutes, quarters: recorder.now - quarters };
    const kept = new Set(recorder.incidents.get().map(keyOf));
    const written = await records.keys('incidents', '', KEYS_END);
    const forgotten = written
      .filter((key) => !kept.has(key))
      .map((key): Change => ({ store: 'incidents', key }));
    return [...(await trimChanges(records, cutoffs)), ...forgotten];
  }

  /** What has happened; of what another page wrote, too, the richer. */
  async function incidentChanges(
    records: Records,
    incidents: readonly Incident[],
  ): Promise<readonly Change[]> {
    const changes = new Map<string, Change>();
    for (const incident of incidents) {
      const key = keyOf(incident);
      const written = parseIncident(
        changes.get(key)?.value ?? (await records.get('incidents', key)),
      );
      const value = written ? richer(written, incident) : incident;
      changes.set(key, { store: 'incidents', key, value });
    }
    return [...changes.values()];
  }

  /** The oldest chunks make room for what is new. */
  async function commit(records: Records, changes: readonly Change[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await records.commit(changes);
        return;
      } catch (thrown) {
        if (!(thrown instanceof RecordsFull) || attempt === ATTEMPTS) throw thrown;
        const dropped = await oldestChunks(records, DROP);
        if (dropped.length === 0) throw thrown;
        await records.commit(dropped);
        onLost('dropped', dropped.length);
      }
    }
  }

  function spare(): void {
    const until = recorder.now - SPARE_SECONDS;
    recorder.closed = recorder.closed.filter(({ closed: { block } }) => {
      return block.start + block.step * block.counts.length > until;
    });
    recorder.unwritten = recorder.unwritten.filter(({ at, to = at }) => to > until);
    for (const [id, one] of series) rowsWritten.set(id, lastTime(one) ?? 0);
  }

  return {
    async write(records, now, urgent) {
      // Before the first answer there is nothing but what was read.
      if (recorder.now === 0) return;
      rowsAt ??= now;
      openAt ??= now;
      const rowsDue = urgent || elapsed(rowsAt, now) >= HISTORY.rowsEveryMs;
      const openDue =
        urgent ||
        elapsed(openAt, now) >= HISTORY.openEveryMs ||
        (recorder.closed.length > 0 && !turning(recorder));
      if (!rowsDue && !openDue) return;
      rowsAt = now;
      if (!(await mayWrite(records, now))) {
        spare();
        return;
      }
      const changes = [...(await takeUp(records)), ...(await rowChanges(records, urgent))];
      const incidents = new Set(recorder.unwritten);
      changes.push(...(await incidentChanges(records, [...incidents])));
      const ended = new Set(openDue ? recorder.closed : []);
      if (openDue) {
        openAt = now;
        const open = openStretches(recorder);
        const damaged: string[] = [];
        changes.push(
          ...(await openChanges(open, urgent)),
          ...(await chunkChanges(records, [...ended, ...open.trailing], !urgent, (key) =>
            damaged.push(key),
          )),
        );
        onLost('damaged', damaged.length);
        changes.push(...(await trim(records)));
      }
      // Until they are written they stay where whoever reads finds them, or keeps them elsewhere.
      await commit(records, changes);
      recorder.closed = recorder.closed.filter((one) => !ended.has(one));
      recorder.unwritten = recorder.unwritten.filter((one) => !incidents.has(one));
    },
  };
}

/** The same incident has the same key, and keys sort by time. */
function keyOf(incident: Incident): string {
  return incidentKey(incident).map(text).join('/');
}

function text(part: string | number): string {
  return typeof part === 'number' ? sortable(part) : part;
}
