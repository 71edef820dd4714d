import type { Check } from '../../api/probe';
import type { Session } from '../../api/request';
import { t } from '../../i18n';
import type { CheckState } from '../../state/doctor';
import { FailureNote } from '../failure-note';

const COLOUR: Readonly<Record<CheckState['state'], string>> = {
  waiting: 'text-ink-3',
  running: 'text-ink-2',
  good: 'text-ok',
  failed: 'text-down',
  unreached: 'text-ink-3',
};

export interface CheckRowProps {
  readonly check: Check;
  readonly state: CheckState;
  /** With which kind of session it is made. */
  readonly by: Session['kind'];
}

/** One check: its state as shape, colour and word, and what to do where it failed. */
export function CheckRow({ check, state, by }: CheckRowProps) {
  return (
    <li
      data-check={check}
      data-state={state.state}
      className="grid grid-cols-[minmax(0,1fr)] gap-2 px-4 py-3"
    >
      <div className="flex flex-wrap items-center gap-x-3">
        <Glyph state={state.state} />
        <span className={`grow basis-0 ${state.state === 'unreached' ? 'text-ink-2' : ''}`}>
          {t(`doctor.check.${check}`)}
        </span>
        <span className={`ms-auto text-end text-[0.93em] ${COLOUR[state.state]}`}>
          {t(`doctor.state.${state.state}`)}
        </span>
      </div>
      {state.state === 'failed' && (
        <div className="ps-7">
          <FailureNote failure={state.failure} by={by} withCheck={false} />
        </div>
      )}
    </li>
  );
}

/** Disc with a tick, triangle, half ring, dashed ring: as the states of servers. */
function Glyph({ state }: { readonly state: CheckState['state'] }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`size-4 shrink-0 ${COLOUR[state]}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      aria-hidden="true"
    >
      {state === 'good' && (
        <path d="M1.5 8a6.5 6.5 0 1 0 13 0 6.5 6.5 0 0 0-13 0m3.3.2 2.2 2.3 4.2-4.8" />
      )}
      {state === 'failed' && <path d="M8 1.5 15 14.5H1z" fill="currentColor" stroke="none" />}
      {state === 'running' && <path d="M8 1.5a6.5 6.5 0 0 1 0 13z" fill="currentColor" />}
      {(state === 'waiting' || state === 'unreached') && (
        <circle cx="8" cy="8" r="6.3" strokeDasharray="2.6 2.3" />
      )}
    </svg>
  );
}
