/** Something that happens to an agent again and again: silent for `silentMs` at the start of every `everyMs`. */
export interface Cycle {
  everyMs: number;
  phaseMs: number;
  silentMs: number;
}

/** When an agent reports, as fixed rules: any moment of its past can be asked for. */
export interface Life {
  /** `gone`: stopped days ago. `never`: has not reported to this dashboard at all. */
  fate: 'lives' | 'gone' | 'never';
  /** Time between two reports, ms. */
  intervalMs: number;
  phaseMs: number;
  /** How old a report is when the dashboard shows it, ms. */
  delayMs: number;
  reboots: Cycle;
  outages?: Cycle;
}

/** A time in which a test keeps an agent silent, ms; `to` is infinite while it lasts. */
export interface Silence {
  from: number;
  to: number;
}

const DAY = 86_400_000;
/** A gone server is replaced in this rhythm, so that 'down for days' holds whenever the demo runs. */
const GONE = { everyMs: 9 * DAY, phaseMs: 5 * DAY };
const GONE_FOR_AT_LEAST = 2 * DAY;

const NO_SILENCES: readonly Silence[] = [];

function roundStart({ everyMs, phaseMs }: Omit<Cycle, 'silentMs'>, at: number): number {
  return Math.floor((at - phaseMs) / everyMs) * everyMs + phaseMs;
}

/** The silent time that holds the moment `at` (ms), if the agent is silent then. */
function silenceAt(life: Life, at: number, silences: readonly Silence[]): Silence | undefined {
  for (const silence of silences) if (at >= silence.from && at < silence.to) return silence;
  return inCycle(life.reboots, at) ?? (life.outages && inCycle(life.outages, at));
}

function inCycle(cycle: Cycle, at: number): Silence | undefined {
  const from = roundStart(cycle, at);
  return at < from + cycle.silentMs ? { from, to: from + cycle.silentMs } : undefined;
}

/** Whether the agent is up and reporting at the moment `at` (ms). */
export function isAlive(life: Life, at: number, silences = NO_SILENCES): boolean {
  return life.fate === 'lives' && silenceAt(life, at, silences) === undefined;
}

/** The first moment (ms) from `at` on at which the agent is up; infinite if there is none. */
export function firstAlive(life: Life, at: number, silences = NO_SILENCES): number {
  if (life.fate !== 'lives') return Number.POSITIVE_INFINITY;
  let moment = at;
  for (let silence = silenceAt(life, moment, silences); silence; ) {
    moment = silence.to;
    silence = Number.isFinite(moment) ? silenceAt(life, moment, silences) : undefined;
  }
  return moment;
}

/**
 * The time (ms) of the newest report that has come by `now`; undefined if there is none.
 *
 * @param since reports before it do not count; the agent sends one at that very moment
 */
export function lastReport(
  life: Life,
  now: number,
  silences = NO_SILENCES,
  since = Number.NEGATIVE_INFINITY,
): number | undefined {
  if (life.fate === 'never') return undefined;
  let moment = now - life.delayMs;
  if (life.fate === 'gone') moment = roundStart(GONE, moment) - GONE_FOR_AT_LEAST;
  while (moment >= since) {
    const silence = silenceAt(life, moment, silences);
    if (silence) {
      moment = silence.from - 1;
      continue;
    }
    const report = roundStart({ everyMs: life.intervalMs, phaseMs: life.phaseMs }, moment);
    if (report < since) return since;
    if (!silenceAt(life, report, silences)) return report;
    moment = report;
  }
  return undefined;
}

/** When the server that sends a report at the moment `report` (ms) was booted, ms. */
export function bootOf(life: Life, report: number): number {
  // The machine is up before its agent is: a third into the silence.
  return roundStart(life.reboots, report) + life.reboots.silentMs / 3;
}
