import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** Answers recorded from real dashboards; see `recorded/README.md`. */

const DIRECTORY = new URL('./recorded/', import.meta.url);

const indexSchema = z.array(
  z.object({
    file: z.string(),
    release: z.string(),
    request: z.object({ method: z.string(), path: z.string(), auth: z.string().nullable() }),
    status: z.number(),
    headers: z.record(z.string(), z.string()),
    shows: z.string(),
  }),
);

export type Recording = z.infer<typeof indexSchema>[number];

export function recordings(): readonly Recording[] {
  return indexSchema.parse(JSON.parse(recordedText('index.json')));
}

function recordedText(file: string): string {
  return readFileSync(new URL(file, DIRECTORY), 'utf8');
}

/** A recorded answer as the page's fetch would receive it. */
export function recordedResponse(recording: Recording): Response {
  const { status, headers } = recording;
  return new Response(recordedText(recording.file), { status, headers });
}

const pollSchema = z.object({
  sentAt: z.number(),
  receivedAt: z.number(),
  date: z.string().optional(),
  body: z.unknown().optional(),
  error: z.string().optional(),
});

export type RecordedPoll = z.infer<typeof pollSchema>;

/** 130 polls, one a second, through an outage of one server and a restart of the dashboard. */
export function twoMinutes(): readonly RecordedPoll[] {
  const lines = recordedText('v0.20/two-minutes.jsonl').trim().split('\n');
  return lines.map((line) => pollSchema.parse(JSON.parse(line)));
}
