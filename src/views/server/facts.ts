import type { WatchedServer } from '../../domain/fleet';
import { fmt, type MessageKey, t } from '../../i18n';

interface Fact {
  readonly label: MessageKey;
  readonly value: string;
}

/** What is known of a server, in words; what is not known is left out. */
export function factsOf({ server, lastSeen }: WatchedServer): readonly Fact[] {
  const { host, metrics, tag } = server;
  const facts: readonly [MessageKey, string | undefined][] = [
    ['server.tag', tag || t('board.untagged')],
    ['server.system', system(host)],
    ['server.cpu', host?.cpuModels.join(', ')],
    ['server.gpu', host?.gpuModels.join(', ')],
    ['server.memory', sizes(metrics?.memoryUsed, host?.memoryTotal)],
    ['server.swap', sizes(metrics?.swapUsed, host?.swapTotal)],
    ['server.disk', sizes(metrics?.diskUsed, host?.diskTotal)],
    ['server.traffic', traffic(metrics)],
    ['server.uptime', metrics?.uptime === undefined ? undefined : fmt().duration(metrics.uptime)],
    ['server.boot', host?.bootTime === undefined ? undefined : fmt().dateTime(host.bootTime)],
    ['server.agent', host?.agentVersion],
    ['server.lastReport', lastSeen === undefined ? undefined : fmt().dateTime(lastSeen)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function system(host: WatchedServer['server']['host']): string | undefined {
  if (host === undefined) return undefined;
  const platform = [host.platform, host.platformVersion].filter(Boolean).join(' ');
  return [platform, host.architecture, host.virtualization].filter(Boolean).join(' · ');
}

function sizes(used: number | undefined, total: number | undefined): string | undefined {
  return total ? fmt().bytesOf(used, total) : undefined;
}

function traffic(metrics: WatchedServer['server']['metrics']): string | undefined {
  if (metrics?.trafficIn === undefined || metrics.trafficOut === undefined) return undefined;
  const [inbound, outbound] = [fmt().bytes(metrics.trafficIn), fmt().bytes(metrics.trafficOut)];
  return `↓ ${inbound.value} ${inbound.unit}  ↑ ${outbound.value} ${outbound.unit}`;
}
