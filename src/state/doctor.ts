import { ApiError, type Failure, toFailure } from '../api/failure';
import { CHECKS, type Check, failedCheck } from '../api/probe';
import type { Session } from '../api/request';
import type { Source } from '../api/source';
import { createStore, type ReadableStore } from '../lib/store';

/** How a check stands. `unreached`: one before it failed, so it was not made. */
export type CheckState =
  | { readonly state: 'waiting' | 'running' | 'good' | 'unreached' }
  | { readonly state: 'failed'; readonly failure: Failure };

interface Examination {
  readonly checks: Readonly<Record<Check, CheckState>>;
  /** How many servers the dashboard told of; undefined: not known yet. */
  readonly servers: number | undefined;
}

/** Makes the checks of the connection one by one. */
export interface Doctor {
  readonly examination: ReadableStore<Examination>;
  /** Starts anew; ends quietly when aborted. */
  examine(session: Session, signal: AbortSignal): Promise<void>;
}

/** @param probeProxy asks whether the page's own proxy answers; throws where it does not */
export function createDoctor(
  makeSource: (session: Session) => Source,
  probeProxy: (signal: AbortSignal) => Promise<void>,
): Doctor {
  const examination = createStore<Examination>(newExamination());

  function mark(check: Check, state: CheckState): void {
    const { checks, servers } = examination.get();
    examination.set({ servers, checks: { ...checks, [check]: state } });
  }

  /** Checks before the failed one are good, those after it are not made. */
  function fail(failed: Check, failure: Failure): void {
    const at = CHECKS.indexOf(failed);
    for (const [index, check] of CHECKS.entries()) {
      if (index < at) mark(check, { state: 'good' });
      else mark(check, index === at ? { state: 'failed', failure } : { state: 'unreached' });
    }
  }

  /** Makes one check; a failure may tell of an earlier or a later one. */
  async function make<T>(
    check: Check,
    blame: (failure: Failure) => Check,
    attempt: () => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    mark(check, { state: 'running' });
    try {
      const result = await attempt();
      signal.throwIfAborted();
      return result;
    } catch (thrown) {
      if (!signal.aborted) fail(blame(toFailure(thrown)), toFailure(thrown));
      throw thrown;
    }
  }

  return {
    examination,
    async examine(session, signal) {
      const source = makeSource(session);
      examination.set(newExamination());
      try {
        await make(
          'proxy',
          () => 'proxy',
          () => probeProxy(signal),
          signal,
        );
        mark('proxy', { state: 'good' });
        await make('dashboard', failedCheck, () => source.test(signal), signal);
        for (const check of ['dashboard', 'nezha', 'credential'] as const) {
          mark(check, { state: 'good' });
        }
        const { servers } = await make(
          'data',
          () => 'data',
          () => source.all(signal),
          signal,
        );
        examination.set({ ...examination.get(), servers: servers.length });
        mark('data', { state: 'good' });
      } catch (thrown) {
        // Every failure is in the list by now; anything else is a fault of our own.
        if (!signal.aborted && !(thrown instanceof ApiError)) throw thrown;
      }
    },
  };
}

function newExamination(): Examination {
  const waiting = { state: 'waiting' } as const;
  return {
    checks: {
      proxy: waiting,
      dashboard: waiting,
      nezha: waiting,
      credential: waiting,
      data: waiting,
    },
    servers: undefined,
  };
}
