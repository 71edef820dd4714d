import { type Draft, goingOn } from './drafts';
import type { AlertKind, AlertRecord } from './record';

/** In the quiet hours what would be told aloud waits for their end. */
export function hush(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.map(({ record, way }): Draft => {
    if (way !== 'loud') return { record, way };
    // What was told before them is only changed.
    if (record.ended !== undefined && record.kind !== 'summary') return { record, way: 'soft' };
    return { record: { ...record, hush: 'quiet' }, way: 'mute' };
  });
}

/** Alerts about servers that do not report. */
const KINDS: readonly AlertKind[] = ['down', 'flapping', 'summary'];

/**
 * What came in the quiet hours, told at their end in one message; a single thing that goes on is told as it is.
 * @param now unix s, the dashboard's clock
 */
export function endQuiet(records: readonly AlertRecord[], now: number): readonly Draft[] {
  const waiting = records.filter((one) => one.hush === 'quiet');
  const [only] = waiting;
  if (only === undefined) return [];
  if (waiting.length === 1) {
    const { hush: _, ...told } = only;
    const over = only.ended !== undefined && only.kind !== 'summary';
    return [{ record: { ...told, told: now }, way: over ? 'mute' : 'loud' }];
  }
  const servers = waiting.filter(({ kind }) => KINDS.includes(kind));
  const down = new Set(servers.flatMap(({ ids }) => ids));
  const open = records.filter(({ kind }) => KINDS.includes(kind)).flatMap(goingOn);
  const still = new Set(open.filter((id) => down.has(id)));
  const at = Math.min(...waiting.map((one) => one.at));
  const summary: AlertRecord = {
    id: `summary/quiet/${at}`,
    kind: 'summary',
    at,
    told: now,
    ended: now,
    ids: [...still, ...[...down].filter((id) => !still.has(id))],
    names: servers.flatMap(({ names }) => names).slice(0, 5),
    values: {
      times: waiting.length,
      down: down.size,
      back: down.size - still.size,
      why: 'quiet',
    },
  };
  return [
    ...waiting.map((record): Draft => ({ record: { ...record, hush: 'summed' }, way: 'mute' })),
    { record: summary, way: 'loud' },
  ];
}
