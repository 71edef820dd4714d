import { useMemo } from 'react';
import type { WatchedServer } from '../../domain/fleet';
import type { SensorTrack } from '../../domain/history/sensor-rows';
import { t } from '../../i18n';
import type { ChartLine } from '../../ui/chart/chart-plot';
import { Sensors } from './sensors';
import type { ServerChartProps } from './server-chart';
import { SpecChart } from './spec-chart';

/** Apart from the hottest's own; as many as there may be lines. */
const COLOURS = ['disk', 'gpu', 'connections', 'out', 'in', 'memory', 'cpu'];

const NONE: readonly SensorTrack[] = [];

/**
 * A server's temperatures: the hottest over time and, in the live range, a line a sensor. What has no line stands
 * below as it is now.
 */
export function TemperatureChart(props: ServerChartProps) {
  const { spec, watched, frames, reboots, cursor } = props;
  const [frame] = frames ?? [];
  const sensors = frame?.sensors ?? NONE;
  const several = sensors.length > 0;
  const lines = useMemo(() => linesOf(spec.metrics[0]?.colour ?? '', sensors), [spec, sensors]);
  const all = useMemo(
    () => frame && [frame, ...frame.sensors.map(({ track }) => ({ ...frame, track }))],
    [frame],
  );
  const subjects = useMemo(
    () => [
      { watched, frame },
      ...sensors.map((sensor, index) => ({
        watched: withSensor(watched, sensor),
        frame: all?.[index + 1],
      })),
    ],
    [watched, frame, sensors, all],
  );
  const drawn = new Set(sensors.map(({ reading }) => reading));
  const readings = watched.server.metrics?.temperatures ?? [];
  return (
    <SpecChart
      title={t(spec.title)}
      spec={spec}
      lines={lines}
      subjects={subjects}
      frames={all}
      reboots={reboots}
      cores={undefined}
      cursor={cursor}
      named={several}
    >
      <Sensors readings={readings.filter((_, reading) => !drawn.has(reading))} />
    </SpecChart>
  );
}

function linesOf(colour: string, sensors: readonly SensorTrack[]): readonly ChartLine[] {
  const several = sensors.length > 0;
  return [
    { name: several ? t('chart.hottest') : '', colour, dash: 'none' },
    ...sensors.map(({ name, reading }, place) => ({
      name: name || `#${reading + 1}`,
      colour: `var(--${COLOURS[place % COLOURS.length]})`,
      dash: place % 2 === 0 ? '5 3' : '2 3',
    })),
  ];
}

/** A server as if it had this sensor alone. */
function withSensor(watched: WatchedServer, { reading, name }: SensorTrack): WatchedServer {
  const { server } = watched;
  const { metrics } = server;
  if (metrics === undefined) return watched;
  const own = metrics.temperatures[reading];
  const temperatures = own?.sensor === name ? [own] : [];
  return { ...watched, server: { ...server, metrics: { ...metrics, temperatures } } };
}
