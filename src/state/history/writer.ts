import { HISTORY } from '../../config';
import { incidentKey } from '../../domain/history/incidents';
import { settle } from '../../domain/history/tiers';
import { lastTime, type Series } from '../../domain/series';
import { elapsed, type Instant } from '../../domain/snapshot';
import { chunkChanges, oldestChunks, trimChanges } from './chunks';
import { loadOpen, OPEN } from './load';
import { toRecord } from './pack-record';
import { type Recorder, trimRecorder } from './recorder';
import { type Change, type Records, RecordsFull, sortable } from './records';
import { toRowsRecord } from './rows-record';
import { toSeenRecord } from './seen-record';

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
    const value = await toRowsRecord(series, (id) => rowsWritten.get(id) ?? 0, !urgent);
    for (const [id, one] of series) rowsWritten.set(id, lastTime(one) ?? 0);
    for (const id of rowsWritten.keys()) if (!series.has(id)) rowsWritten.delete(id);
    const old = await records.keys('rows', '', sortable(recorder.now - HISTORY.rowsSeconds));
    const changes: Change[] = old.map((key) => ({ store: 'rows', key }));
    return value ? [...changes, { store: 'rows', key: sortable(recorder.now), value }] : changes;
  }

  async function openChanges(urgent: boolean): Promise<readonly Change[]> {
    for (const tiers of recorder.tiers.values()) settle(tiers);
    const blocks = (tier: 'minutes' | 'quarters') =>
      new Map(
        [...recorder.tiers]
          .map(([id, tiers]) => [id, tiers[tier]] as const)
          .filter(([, block]) => block.start === latest(recorder, tier)),
      );
    const [minutes, quarters] = await Promise.all([
      toRecord(blocks('minutes'), !urgent),
      toRecord(blocks('quarters'), !urgent),
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
    const before = sortable(recorder.now - HISTORY.quartersSeconds);
    const old = await records.keys('incidents', '', before);
    const forgotten: Change[] = old.map((key) => ({ store: 'incidents', key }));
    return [...(await trimChanges(records, cutoffs)), ...forgotten];
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
      rowsAt ??= now;
      openAt ??= now;
      const rowsDue = urgent || elapsed(rowsAt, now) >= HISTORY.rowsEveryMs;
      const openDue =
        urgent || elapsed(openAt, now) >= HISTORY.openEveryMs || recorder.closed.length > 0;
      if (!rowsDue && !openDue) return;
      rowsAt = now;
      if (!(await mayWrite(records, now))) {
        spare();
        return;
      }
      const changes = [...(await takeUp(records)), ...(await rowChanges(records, urgent))];
      const incidents = recorder.unwritten.splice(0);
      changes.push(
        ...incidents.map(
          (value): Change => ({
            store: 'incidents',
            key: incidentKey(value).map(text).join('/'),
            value,
          }),
        ),
      );
      const ended = openDue ? recorder.closed.splice(0) : [];
      if (openDue) {
        openAt = now;
        changes.push(
          ...(await openChanges(urgent)),
          ...(await chunkChanges(records, ended, !urgent)),
        );
        changes.push(...(await trim(records)));
      }
      try {
        await commit(records, changes);
      } catch (thrown) {
        // Whoever keeps them elsewhere now finds them here.
        recorder.closed.unshift(...ended);
        recorder.unwritten.unshift(...incidents);
        throw thrown;
      }
    },
  };
}

/** The stretch that most of the fleet is in; a silent server's older one closes within a minute. */
function latest(recorder: Recorder, tier: 'minutes' | 'quarters'): number {
  return Math.max(...[...recorder.tiers.values()].map((tiers) => tiers[tier].start));
}

function text(part: string | number): string {
  return typeof part === 'number' ? sortable(part) : part;
}
