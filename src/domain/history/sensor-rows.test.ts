import { expect, test } from 'vitest';
import { CHARTS, HISTORY } from '../../config';
import { row } from '../../testing/levels';
import { type Track, trackOfRows, valueAt } from '../chart/track';
import { newSeries, push } from '../series';
import type { Temperature } from '../server';
import { keepReadings, type SensorRows, sensorTracks } from './sensor-rows';

const read = (some: Readonly<Record<string, number>>): readonly Temperature[] =>
  Object.entries(some).map(([sensor, celsius]) => ({ sensor, celsius }));

/** A server's points at these times. */
function trackAt(times: readonly number[]): Track {
  const series = newSeries(1_000);
  for (const time of times) push(series, time, row({ temperature: 99 }), false);
  return trackOfRows(series, { from: 0, to: 1_000_000 });
}

/** Each sensor's values at these times, rounded. */
function valuesOf(rows: SensorRows | undefined, times: readonly number[]) {
  const tracks = rows ? sensorTracks(rows, trackAt(times)) : [];
  return Object.fromEntries(
    tracks.map(({ name, track }) => [
      name,
      times.map((_, point) => {
        const value = valueAt(track, 'temperature', point);
        return value === undefined ? undefined : Math.round(value);
      }),
    ]),
  );
}

/** What is known after some reports, a second apart from 1 on. */
function after(...reports: readonly (readonly Temperature[])[]): SensorRows | undefined {
  return reports.reduce<SensorRows | undefined>(
    (rows, readings, index) => keepReadings(rows, index + 1, readings),
    undefined,
  );
}

test('each sensor has its own line', () => {
  const rows = after(read({ cpu: 51, nvme: 38 }), read({ cpu: 53, nvme: 39 }));
  expect(valuesOf(rows, [1, 2])).toEqual({ cpu: [51, 53], nvme: [38, 39] });
});

test('what was not read is not known, whatever the hottest was', () => {
  const rows = keepReadings(undefined, 10, read({ cpu: 51, nvme: 38 }));
  expect(valuesOf(rows, [9, 10, 11])).toEqual({
    cpu: [undefined, 51, undefined],
    nvme: [undefined, 38, undefined],
  });
});

test('other sensors begin anew', () => {
  const rows = after(read({ cpu: 51, nvme: 38 }), read({ cpu: 53, gpu: 60 }));
  expect(valuesOf(rows, [1, 2])).toEqual({ cpu: [undefined, 53], gpu: [undefined, 60] });
});

test('sensors of one name are told apart by their places', () => {
  const twice = [
    { sensor: 'core', celsius: 40 },
    { sensor: 'core', celsius: 50 },
  ];
  const rows = keepReadings(undefined, 1, twice);
  expect(sensorTracks(rows, trackAt([1])).map(({ reading }) => reading)).toEqual([0, 1]);
});

test('of many sensors the hottest are kept, in their order', () => {
  const many = Array.from({ length: 40 }, (_, core) => ({
    sensor: `core ${core}`,
    celsius: core % 2 === 0 ? 70 - core : 20,
  }));
  const names = sensorTracks(keepReadings(undefined, 1, many), trackAt([1])).map(
    ({ name }) => name,
  );
  expect(names).toEqual(Array.from({ length: CHARTS.sensors }, (_, index) => `core ${index * 2}`));
});

test('no more rows are kept than of everything else', () => {
  let rows: SensorRows | undefined;
  const last = HISTORY.rowsCapacity + 10;
  for (let time = 1; time <= last; time += 1) {
    rows = keepReadings(rows, time, read({ cpu: 40, nvme: 30 }));
  }
  expect(rows?.times.length).toBe(HISTORY.rowsCapacity);
  expect(valuesOf(rows, [10, 11, last])).toMatchObject({ cpu: [undefined, 40, 40] });
});
