import type { Instant } from '../domain/snapshot';
import type { TextAnswer } from './fetch-text';

/** What the poll asks for. These answers are the same for every tab of a session. */
export const POLL_PATHS = ['server/details', 'server/list'] as const;

export type PollPath = (typeof POLL_PATHS)[number];

/** An answer as it came, unread. */
export interface Heard<P extends string = PollPath> {
  /** What it answers. */
  readonly path: P;
  readonly answer: TextAnswer;
  readonly receivedAt: Instant;
  /** Request to answer, ms. */
  readonly roundTrip: number;
}

/** Asks the dashboard itself. Throws `ApiError`, or an AbortError when aborted. */
type Ask = (path: PollPath, signal: AbortSignal) => Promise<Heard>;

/**
 * Gets an answer by `ask`, or from another tab that asked; throws what `ask` throws, here or there. A hidden
 * page may get the answer to the other path.
 */
export type Share = (path: PollPath, ask: Ask, signal: AbortSignal) => Promise<Heard>;
