import { z } from 'zod';
import { KNOWN_KINDS, KNOWN_MAX, type KnownServer, NOTE_MAX } from '../contract/known';

/** `7 planned 2026-01-31 New disks | 12 abandoned`: id, kind, the day or moment of its end, and a note. */
export const knownServers = z.string().transform((text, context) => {
  const servers = text.split(/\s+\|\s+/).map(parseServer);
  const parsed = servers.filter((server) => server !== undefined);
  if (parsed.length === servers.length && servers.length <= KNOWN_MAX) return parsed;
  context.addIssue(
    `servers as "id ${KNOWN_KINDS.join('|')}", each with an end such as 2026-01-31 or 2026-01-31T18:00Z and a note of at most ${NOTE_MAX} characters where wanted, separated by " | "`,
  );
  return z.NEVER;
});

const SERVER = /^(\d{1,15})\s+(\w+)(?:\s+(\d{4}-\S+))?(?:\s+(.+))?$/;

function parseServer(text: string): KnownServer | undefined {
  const [, id, word, end, note = ''] = SERVER.exec(text.trim()) ?? [];
  const kind = KNOWN_KINDS.find((one) => one === word);
  const until = end === undefined ? undefined : Date.parse(end) / 1000;
  if (kind === undefined || Number.isNaN(until) || note.length > NOTE_MAX) return undefined;
  return { id: Number(id), kind, note, until };
}
