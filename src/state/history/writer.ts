import { HISTORY } from '../../config';
import type { Block } from '../../domain/history/block';
import { type Incident, richer } from '../../domain/history/incidents';
import { lastTime, type Series } from '../../domain/series';
import { elapsed, type Instant } from '../../domain/snapshot';
import { chunkChanges, oldestChunks, trimChanges } from './chunks';
import { toFleetRecord } from './fleet-record';
import { incidentRecordKey } from './incident-record';
import { ENDED_END, loadOpen, OPEN } from './load';
import { type OpenStretches, openStretches, turning } from './open-stretches';
import { compressed, toRecord } from './pack-record';
import { type Recorder, trimRecorder } from './recorder';
import { type Change, KEYS_END, type Records, RecordsFull, sortable } from './records';
import { toRowsRecord } from './rows-record';
import { parseIncident, toSeenRecord } from './seen-record';

export interface WriterOptions {
  readonly recorder: Recorder;
  readonly series: ReadonlyMap<number, Series>;
  /** The last row of each server that an earlier visit wrote down, unix seconds. */
  readonly rowsWritten: ReadonlyMap<number, number>;
  /** Names this page among those that write the same records. */
  readonly name: string;
  /** Whether this page may write: of several tabs one does. */
  readonly mayWrite: (records: Records, now: Instant) => Promise<boolean>;
  /** Records that could not be read, or made room. */
  readonly onLost: (what: 'damaged' | 'dropped', count: number) => void;
}

export interface Writer {
  /** Says that this page writes from now on, if it may; what was written before is taken up already. */
  claim(records: Records, now: Instant): Promise<void>;
  /**
   * Writes what is due; with `all` whatever is not written.
   * Rejects where the records are gone, or full although the oldest were dropped.
   */
  write(records: Records, now: Instant, all: boolean): Promise<void>;
  /** Writes what is open without waiting for anything: the page may not live to see it done. */
  writeNow(records: Records): void;
}

/** Chunks dropped at once when there is no room, as a share of all. */
const DROP = 0.1;
const ATTEMPTS = 6;
/** The last answer, the largest of all that is written, goes along with the rows this often. */
const FLEET_EVERY_MS = 180_000;
/** A page that may not write keeps what has ended for this long (s), in case the one that may is gone. */
const SPARE_SECONDS = 900;

export function createWriter(options: WriterOptions): Writer {
  const { recorder, series, name, mayWrite, onLost } = options;
  const rowsWritten = new Map(options.rowsWritten);
  let rowRecords = 0;
  let rowsAt: Instant | undefined;
  let openAt: Instant | undefined;
  let fleetAt: Instant | undefined;
  let trimmedAt = 0;
  // Whether this page wrote last, as far as it knows: then it may write without looking.
  let owner = false;

  /** Another page wrote these records: what it knows is taken up before it is written over. */
  async function takeUp(records: Records): Promise<readonly Change[]> {
    if ((await records.get('open', OPEN.writer)) === name) return [];
    const damaged: Change[] = [];
    await loadOpen(records, recorder, (change) => damaged.push(change));
    onLost('damaged', damaged.length);
    return [...damaged, { store: 'open', key: OPEN.writer, value: name }];
  }

  function newRows() {
    const value = toRowsRecord(series, (id) => rowsWritten.get(id) ?? 0);
    for (const [id, one] of series) rowsWritten.set(id, lastTime(one) ?? 0);
    for (const id of rowsWritten.keys()) if (!series.has(id)) rowsWritten.delete(id);
    // More than one record may be written within a second, and by more than one page.
    rowRecords += 1;
    const key = [sortable(recorder.now), name, sortable(rowRecords)].join('/');
    return { store: 'rows', key, value } as const;
  }

  async function rowChanges(records: Records): Promise<readonly Change[]> {
    const rows = newRows();
    const old = await records.keys('rows', '', sortable(recorder.now - HISTORY.rowsSeconds));
    const changes: Change[] = old.map((key) => ({ store: 'rows', key }));
    const value = await compressed(rows.value);
    return value ? [...changes, { ...rows, value }] : changes;
  }

  /** What a visit without a network begins with. */
  function fleetChanges(): readonly Change[] {
    const { fleet } = recorder;
    if (fleet === undefined) return [];
    return [{ store: 'open', key: OPEN.fleet, value: toFleetRecord(fleet) }];
  }

  function openRecords(open: OpenStretches) {
    return {
      minutes: toRecord(open.minutes),
      quarters: toRecord(open.quarters),
      seen: toSeenRecord(recorder.availability, recorder.boots, recorder.restarts.get()),
    };
  }

  async function openChanges(open: OpenStretches): Promise<readonly Change[]> {
    const { minutes, quarters, seen } = openRecords(open);
    return [
      { store: 'open', key: OPEN.minutes, value: await compressed(minutes) },
      { store: 'open', key: OPEN.quarters, value: await compressed(quarters) },
      { store: 'open', key: OPEN.seen, value: seen },
    ];
  }

  async function trim(records: Records): Promise<readonly Change[]> {
    if (recorder.now - trimmedAt < HISTORY.trimEverySeconds) return [];
    trimmedAt = recorder.now;
    trimRecorder(recorder);
    const { minutes, quarters } = recorder.reach();
    const { dropsBy } = recorder;
    const cutoffs = { minutes: dropsBy - minutes, quarters: dropsBy - quarters };
    const kept = new Set(recorder.incidents.get().map(incidentRecordKey));
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
      const key = incidentRecordKey(incident);
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
    async claim(records, now) {
      owner = await mayWrite(records, now);
      if (owner) await commit(records, [{ store: 'open', key: OPEN.writer, value: name }]);
    },
    async write(records, now, all) {
      // Before the first answer there is nothing but what was read.
      if (recorder.fleet === undefined) return;
      rowsAt ??= now;
      openAt ??= now;
      const rowsDue = all || elapsed(rowsAt, now) >= HISTORY.rowsEveryMs;
      const openDue =
        all ||
        elapsed(openAt, now) >= HISTORY.openEveryMs ||
        (recorder.closed.length > 0 && !turning(recorder));
      if (!rowsDue && !openDue) return;
      rowsAt = now;
      owner = await mayWrite(records, now);
      if (!owner) {
        spare();
        return;
      }
      const fleetDue = all || fleetAt === undefined || elapsed(fleetAt, now) >= FLEET_EVERY_MS;
      if (fleetDue) fleetAt = now;
      const changes = [
        ...(await takeUp(records)),
        ...(await rowChanges(records)),
        ...(fleetDue ? fleetChanges() : []),
      ];
      const incidents = new Set(recorder.unwritten);
      changes.push(...(await incidentChanges(records, [...incidents])));
      const ended = new Set(openDue ? recorder.closed : []);
      if (openDue) {
        openAt = now;
        const open = openStretches(recorder);
        const damaged: string[] = [];
        changes.push(
          ...(await openChanges(open)),
          ...(await chunkChanges(records, [...ended, ...open.trailing], (key) =>
            damaged.push(key),
          )),
        );
        onLost('damaged', damaged.length);
        const joined = await records.keys('open', `${OPEN.ended}/`, ENDED_END);
        changes.push(...joined.map((key): Change => ({ store: 'open', key })));
        changes.push(...(await trim(records)));
      }
      // Until they are written they stay where whoever reads finds them, or keeps them elsewhere.
      await commit(records, changes);
      recorder.closed = recorder.closed.filter((one) => !ended.has(one));
      recorder.unwritten = recorder.unwritten.filter((one) => !incidents.has(one));
    },
    writeNow(records) {
      if (!owner || recorder.fleet === undefined) return;
      const open = openStretches(recorder);
      const { minutes, quarters, seen } = openRecords(open);
      const rows = newRows();
      records.commitNow([
        { store: 'open', key: OPEN.minutes, value: minutes },
        { store: 'open', key: OPEN.quarters, value: quarters },
        { store: 'open', key: OPEN.seen, value: seen },
        ...endedChanges([...recorder.closed, ...open.trailing]),
        ...recorder.unwritten.map((value) => ({
          store: 'incidents' as const,
          key: incidentRecordKey(value),
          value,
        })),
        ...(rows.value ? [rows] : []),
        ...fleetChanges(),
      ]);
    },
  };
}

/** What has ended and waits to be joined with its chunk: the next visit does that. */
function endedChanges(ended: Recorder['closed']): readonly Change[] {
  const together = new Map<string, Map<number, Block>>();
  for (const { id, closed } of ended) {
    const key = `${OPEN.ended}/${closed.tier}/${sortable(closed.block.start)}`;
    const blocks = together.get(key) ?? new Map<number, Block>();
    together.set(key, blocks.set(id, closed.block));
  }
  return [...together].map(([key, blocks]) => ({ store: 'open', key, value: toRecord(blocks) }));
}
