import type { Cycle, Life } from '../sim/life';
import { unit } from '../sim/random';
import type { Character } from './catalogue';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const DAY = 1440 * MINUTE;

/** Most agents report every second, some were told to be slower. */
const INTERVALS = [1, 1, 1, 1, 1, 2, 3, 4];

/**
 * The rules that a character lives by.
 * - steady: reboots every few months, so fast that it stays online
 * - late: its reports come 14 s old every 8 s
 * - failing: back for 45 s every 26 minutes
 * - flapping: silent for 100 s of every 5 minutes, so down for 70 of them
 * - rebooting: every 10 minutes, silent for 25 s
 */
export function lifeOf(character: Character, seed: number, id: number): Life {
  const cycle = (salt: number, everyMs: number, silentMs: number): Cycle => ({
    everyMs,
    phaseMs: Math.floor(unit(seed, id, salt) * everyMs),
    silentMs,
  });
  const picked = INTERVALS[Math.floor(unit(seed, id, 1) * INTERVALS.length)] ?? 1;
  const intervalMs = character === 'late' ? 8 * SECOND : picked * SECOND;
  const life: Life = {
    fate: character === 'gone' || character === 'never' ? character : 'lives',
    intervalMs,
    phaseMs: Math.floor(unit(seed, id, 2) * intervalMs),
    delayMs: character === 'late' ? 14 * SECOND : 0,
    // Three seconds hold at most one report of any interval: too short to be seen as late.
    reboots: cycle(3, Math.floor((20 + 380 * unit(seed, id, 4)) * DAY), 3 * SECOND),
  };
  switch (character) {
    case 'failing':
      return { ...life, outages: cycle(5, 26 * MINUTE, 26 * MINUTE - 45 * SECOND) };
    case 'flapping':
      return { ...life, outages: cycle(5, 5 * MINUTE, 100 * SECOND) };
    case 'rebooting':
      return { ...life, reboots: cycle(3, 10 * MINUTE, 25 * SECOND) };
    default:
      return life;
  }
}
