import { useEffect, useRef, useState } from 'react';
import type { Failure } from '../api/failure';
import type { Session } from '../api/request';
import { askToKeep } from '../state/browser-storage';
import { useAppState } from '../state/context';
import type { Place } from '../state/kept-session';

/** How the attempt to connect goes. `no-token`: what was entered can't be one, so nothing was sent. */
type Attempt =
  | { readonly phase: 'idle' | 'no-token' }
  | { readonly phase: 'testing'; readonly by: Session['kind'] }
  | { readonly phase: 'failed'; readonly by: Session['kind']; readonly failure: Failure };

export interface Connecting {
  readonly attempt: Attempt;
  setAttempt(attempt: Attempt): void;
  /** Resolves with whether the session was good; then it is kept and in use. */
  connect(session: Session, place: Place): Promise<boolean>;
}

/** Tests a session before it is kept. A new attempt, or leaving the screen, gives up the one before. */
export function useConnecting(): Connecting {
  const { connection } = useAppState();
  const [attempt, setAttempt] = useState<Attempt>({ phase: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  return {
    attempt,
    setAttempt,
    async connect(session, place) {
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      setAttempt({ phase: 'testing', by: session.kind });
      try {
        const failure = await connection.connect(session, place, signal);
        if (failure === undefined) {
          // A person has just said that this device is to keep something: the moment to ask the browser, too.
          if (place === 'device') void askToKeep();
          return true;
        }
        setAttempt({ phase: 'failed', by: session.kind, failure });
      } catch (thrown) {
        if (!signal.aborted) throw thrown;
      }
      return false;
    },
  };
}
