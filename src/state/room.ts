import { toFailure } from '../api/failure';
import type { Heard, Share } from '../api/share';
import type { Store } from '../lib/store';
import { awaitOutcome, type Wait } from './await-outcome';
import type { Channel, Environment, LockManner, TakeLock } from './environment';
import { type Message, messageSchema, type Outcome } from './lead-messages';

export type Role = 'leading' | 'following';

/** The tabs of one session: the one that holds the lock asks, and tells the others what it heard. */
export interface Room {
  /** As `Share`; 'left': this tab left the room before there was an outcome. */
  share(...wish: Parameters<Share>): Promise<Heard | 'left'>;
  leave(): void;
}

export interface RoomOptions extends Pick<Environment, 'now' | 'page'> {
  /** The lock's. */
  readonly name: string;
  readonly channel: Channel;
  readonly takeLock: TakeLock;
  readonly role: Store<Role>;
  /** Runs when a visible tab waits for an outcome. */
  readonly onCall: () => void;
}

export function openRoom(options: RoomOptions): Room {
  const { name, channel, takeLock, now, page, role, onCall } = options;
  let leading = false;
  let stealing = false;
  let left = false;
  // How the last attempt ended, this tab's own or the leading one's.
  let last: Outcome | undefined;
  // Whether another tab waits for an outcome: a tab that is alone sends none.
  let wanted = false;
  let attempt = new AbortController();
  const listeners = new Set<Parameters<Wait['listen']>[0]>();
  const tell = (message: Message | 'lead') => {
    for (const listener of [...listeners]) listener(message);
  };
  const sayHere = () => channel.send({ kind: 'here', hidden: page.hidden() });
  const send = (outcome: Outcome) => channel.send({ ...outcome, hidden: page.hidden() });

  function contend(manner: LockManner): void {
    attempt.abort();
    attempt = new AbortController();
    const { signal } = attempt;
    stealing = manner === 'steal';
    const held = () => {
      if (signal.aborted) return;
      stealing = false;
      leading = true;
      role.set('leading');
      // Who waited for another tab waits for this one now, or takes over from it where it is hidden.
      wanted ||= manner !== 'free';
      if (wanted) sayHere();
      tell('lead');
    };
    const over = () => {
      if (signal.aborted) return;
      leading = false;
      role.set('following');
      contend('queue');
    };
    // Where the browser refuses locks, each tab asks for itself.
    takeLock(name, manner, signal, held).then(over, held);
  }

  function steal(): void {
    if (!stealing) contend('steal');
  }

  channel.onMessage((raw) => {
    const { data: message } = messageSchema.safeParse(raw);
    if (message === undefined) return;
    if (message.kind === 'hello') {
      wanted = true;
      if (!message.hidden) onCall();
      if (!leading) return;
      if (last !== undefined && last.at !== message.have) send(last);
      else sayHere();
    } else if (!leading) {
      // Browsers slow hidden pages down: none leads a visible one.
      if (message.hidden && !page.hidden()) steal();
      else tell(message);
    }
  });
  const stopHide = page.onHide(() => {
    if (leading && wanted) sayHere();
  });
  contend('free');

  function relay(outcome: Outcome): void {
    last = outcome;
    if (!leading || !wanted) return;
    wanted = false;
    send(outcome);
  }

  const wait: Wait = {
    now,
    page,
    steal,
    left: () => left,
    sayHello: () => channel.send({ kind: 'hello', hidden: page.hidden(), have: last?.at ?? 0 }),
    isKnown: ({ at }) => at === last?.at,
    keep: (outcome) => {
      last = outcome;
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  return {
    async share(path, ask, signal) {
      if (!leading) {
        const heard = await awaitOutcome(path, signal, wait);
        if (heard !== 'lead') return heard;
      }
      try {
        const heard = await ask(path, signal);
        const { answer, roundTrip, receivedAt } = heard;
        relay({ kind: 'answered', at: receivedAt.wall, path, roundTrip, answer });
        return heard;
      } catch (thrown) {
        if (!signal.aborted) {
          relay({ kind: 'failed', at: now().wall, failure: toFailure(thrown) });
        }
        throw thrown;
      }
    },
    leave() {
      left = true;
      leading = false;
      attempt.abort();
      stopHide();
      channel.close();
    },
  };
}
