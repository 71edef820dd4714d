import * as z from 'zod/mini';
import { type Preferences, preferencesSchema } from './preferences';

/** A person's settings as a file, to take to another device. */

const FORMAT = 'nezha-status settings';
/** More bytes than any file of ours has. */
export const SETTINGS_FILE_MAX = 200_000;

/** What the browser offers to save it as. */
export const SETTINGS_FILE_NAME = 'nezha-status-settings.json';

/**
 * The file's text. A value that follows the deployment is written as null, so that importing it undoes one's own.
 * Collapsed sections stay out of it: names of tags are the dashboard's, not the person's settings.
 */
export function writeSettings(preferences: Preferences): string {
  const { collapsed: _, ...own } = preferences;
  const { pollSeconds, thresholds, table, alerts } = own;
  const settings = {
    ...own,
    table: table ?? null,
    alerts: alerts ?? null,
    pollSeconds: pollSeconds ?? null,
    thresholds: {
      onlineSeconds: thresholds.onlineSeconds ?? null,
      lateSeconds: thresholds.lateSeconds ?? null,
      warnPercent: thresholds.warnPercent ?? null,
      criticalPercent: thresholds.criticalPercent ?? null,
    },
  };
  return `${JSON.stringify({ format: FORMAT, version: 1, settings }, undefined, 2)}\n`;
}

/** What a file gave; `skipped` names the values that could not be read, by their paths. */
export type SettingsImport =
  | { readonly ok: true; readonly preferences: Preferences; readonly skipped: readonly string[] }
  | { readonly ok: false; readonly reason: WrongFile };

export type WrongFile = 'too-large' | 'not-json' | 'not-settings' | 'newer-version';

const recordSchema = z.looseObject({});
const fileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  settings: recordSchema,
});

/**
 * Reads a file over the settings of now: what the file does not name, and what can't be read, stays as it is.
 * @param text the file's whole text
 */
export function readSettings(text: string, current: Preferences): SettingsImport {
  if (text.length > SETTINGS_FILE_MAX) return { ok: false, reason: 'too-large' };
  const rawFile = parseJson(text);
  if (rawFile === undefined) return { ok: false, reason: 'not-json' };
  const file = fileSchema.safeParse(rawFile);
  if (!file.success) return { ok: false, reason: 'not-settings' };
  if (file.data.version > 1) return { ok: false, reason: 'newer-version' };
  // Each of these is one choice, and no list of settings: it is taken whole, or not at all.
  const { table = current.table, alerts = current.alerts, ...rawSettings } = file.data.settings;
  const skipped: string[] = [];
  const merged = overlay(current, rawSettings, preferencesSchema.parse(rawSettings), [], skipped);
  const whole = { table: table ?? undefined, alerts: alerts ?? undefined };
  const preferences = preferencesSchema.parse({ ...asRecord(merged), ...whole });
  return { ok: true, preferences, skipped };
}

function parseJson(text: string): unknown {
  try {
    const raw: unknown = JSON.parse(text);
    return raw;
  } catch {
    return undefined;
  }
}

/**
 * Lays a raw value over the current one. The schema gives every unreadable value its default, so where the parsed
 * value is another than the raw one, it was not read.
 */
function overlay(
  current: unknown,
  raw: unknown,
  parsed: unknown,
  path: readonly string[],
  skipped: string[],
): unknown {
  const [rawRecord, parsedRecord] = [asRecord(raw), asRecord(parsed)];
  if (rawRecord && parsedRecord) {
    const before = asRecord(current) ?? {};
    const after = Object.entries(rawRecord).map(([key, value]): [string, unknown] => [
      key,
      overlay(before[key], value, parsedRecord[key], [...path, key], skipped),
    ]);
    return { ...before, ...Object.fromEntries(after) };
  }
  if (Array.isArray(raw) && Array.isArray(parsed)) {
    const unread = raw.filter((entry) => !parsed.includes(entry));
    for (const entry of unread) skipped.push(`${path.join('.')}: ${wordOf(entry)}`);
    return parsed;
  }
  if ((raw ?? undefined) === parsed) return parsed;
  skipped.push(path.join('.'));
  return current;
}

/** An entry of a list, to be named; what holds others may hold them deeper than can be written out. */
function wordOf(entry: unknown): string {
  return typeof entry === 'object' && entry !== null ? '{…}' : JSON.stringify(entry);
}

function asRecord(value: unknown): Record<string, unknown> | undefined {
  const record = recordSchema.safeParse(value);
  return record.success ? record.data : undefined;
}
