import { CHARTS, HISTORY } from '../../config';
import type { Track } from '../chart/track';
import type { Temperature } from '../server';
import { HISTORY_METRICS, SCALES, WIDTH } from './metrics';
import { toLevel, UNKNOWN } from './scale';

/** The last readings of one server's sensors: a ring of rows in typed arrays, changed in place. */
export interface SensorRows {
  /** The names of all its sensors; several may share one. */
  readonly names: readonly string[];
  /** Which of them are kept, by their places among the readings. */
  readonly kept: readonly number[];
  /** Unix seconds; 0: no row yet. */
  readonly times: Uint32Array;
  /** A level a kept sensor and row. */
  readonly levels: Uint16Array;
  /** The row to write next. */
  next: number;
}

/** One sensor's past, at the points of its server's track. */
export interface SensorTrack {
  /** Its place among the server's readings. */
  readonly reading: number;
  readonly name: string;
  /** Its temperatures, and nothing else. */
  readonly track: Track;
}

/**
 * Takes in one report's readings. Of many sensors the hottest are kept; other sensors than before begin anew.
 * @param rows what is known so far
 * @param time unix seconds
 */
export function keepReadings(
  rows: SensorRows | undefined,
  time: number,
  readings: readonly Temperature[],
): SensorRows {
  const own = rows && isOf(rows, readings) ? rows : newRows(readings);
  const { kept, times, levels, next } = own;
  times[next] = time;
  for (let column = 0; column < kept.length; column += 1) {
    const celsius = readings[kept[column] ?? NaN]?.celsius;
    levels[next * kept.length + column] = toLevel(SCALES.temperature, celsius);
  }
  own.next = (next + 1) % times.length;
  return own;
}

/** Each kept sensor's past at the points of a track; where it was not read its value is unknown. */
export function sensorTracks(rows: SensorRows, track: Track): readonly SensorTrack[] {
  const { names, kept, times, levels } = rows;
  const rowAt = new Map([...times].map((time, row) => [time, row]));
  const offset = HISTORY_METRICS.indexOf('temperature');
  return kept.map((reading, column) => {
    const means = new Uint16Array(track.times.length * WIDTH).fill(UNKNOWN);
    for (const [point, time] of track.times.entries()) {
      const row = rowAt.get(time);
      if (row === undefined) continue;
      means[point * WIDTH + offset] = levels[row * kept.length + column] ?? UNKNOWN;
    }
    return { reading, name: names[reading] ?? '', track: { ...track, means } };
  });
}

function isOf({ names }: SensorRows, readings: readonly Temperature[]): boolean {
  if (names.length !== readings.length) return false;
  // A poll asks this of every server: a loop makes nothing.
  for (let reading = 0; reading < names.length; reading += 1) {
    if (readings[reading]?.sensor !== names[reading]) return false;
  }
  return true;
}

function newRows(readings: readonly Temperature[]): SensorRows {
  const hottestFirst = [...readings.entries()].sort(([, a], [, b]) => b.celsius - a.celsius);
  const kept = hottestFirst.slice(0, CHARTS.sensors).map(([reading]) => reading);
  return {
    names: readings.map(({ sensor }) => sensor),
    kept: kept.sort((a, b) => a - b),
    times: new Uint32Array(HISTORY.rowsCapacity),
    levels: new Uint16Array(HISTORY.rowsCapacity * kept.length),
    next: 0,
  };
}
