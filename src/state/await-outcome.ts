import { ApiError } from '../api/failure';
import type { Heard, PollPath } from '../api/share';
import { LEAD } from '../config';
import type { Instant } from '../domain/snapshot';
import type { Environment } from './environment';
import type { Message, Outcome } from './lead-messages';

/** What a follower's wait needs of its room. */
export interface Wait extends Pick<Environment, 'now' | 'page'> {
  readonly left: () => boolean;
  /** Asks the leading tab for whatever is newer than what this tab has. */
  readonly sayHello: () => void;
  readonly isKnown: (outcome: Outcome) => boolean;
  readonly keep: (outcome: Outcome) => void;
  readonly steal: () => void;
  /** Hears the leading tab, and of this tab's own gain of the lead. */
  readonly listen: (listener: (message: Message | 'lead') => void) => () => void;
}

/**
 * Waits for the leading tab's next outcome; throws its failure. 'lead': this tab leads now, or the leading one
 * is silent, and it asks for itself; 'left': it left the room.
 */
export function awaitOutcome(
  path: PollPath,
  signal: AbortSignal,
  { now, page, left, sayHello, isKnown, keep, steal, listen }: Wait,
): Promise<Heard | 'lead' | 'left'> {
  return new Promise((resolve, reject) => {
    let unanswered = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    function end(finish: () => void): void {
      clearTimeout(timer);
      stopListening();
      signal.removeEventListener('abort', abort);
      finish();
    }
    const abort = () => end(() => reject(signal.reason));

    function tick(): void {
      if (left()) end(() => resolve('left'));
      else if (unanswered === LEAD.helloes) {
        steal();
        end(() => resolve('lead'));
      } else {
        unanswered += 1;
        timer = setTimeout(tick, page.hidden() ? LEAD.hiddenHelloMs : LEAD.helloMs);
        sayHello();
      }
    }

    function hear(message: Message | 'lead'): void {
      if (message === 'lead') {
        end(() => resolve('lead'));
        return;
      }
      if (message.kind === 'hello') return;
      unanswered = 0;
      if (message.kind === 'here' || isKnown(message)) return;
      const receivedAt = date(message.at, now());
      if (receivedAt === undefined) return;
      if (message.kind === 'failed') {
        keep(message);
        end(() => reject(new ApiError(message.failure)));
      } else if (message.path === path || page.hidden()) {
        keep(message);
        end(() => resolve({ ...message, receivedAt }));
      }
    }

    const stopListening = listen(hear);
    signal.addEventListener('abort', abort);
    tick();
  });
}

/**
 * Another tab's moment by this tab's clocks: a message may have waited long for a frozen page. Undefined
 * where it is too old to be news, or was told by a wall clock that has been set back since.
 */
function date(at: number, now: Instant): Instant | undefined {
  const age = now.wall - at;
  if (age > LEAD.outdatedMs || age < -LEAD.helloMs) return undefined;
  return { wall: at, mono: now.mono - Math.max(0, age) };
}
