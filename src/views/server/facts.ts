import type { WatchedServer } from '../../domain/fleet';
import type { Host, Metrics } from '../../domain/server';
import { fmt, type MessageKey, t } from '../../i18n';

export interface Fact {
  readonly label: MessageKey;
  readonly value: string;
}

/** What is known of a server and needs no present, in words; what is not known is left out. */
export function factsOf({ server: { host, metrics } }: WatchedServer): readonly Fact[] {
  const facts: readonly [MessageKey, string | undefined][] = [
    ['server.system', system(host)],
    ['server.cpu', cpu(host)],
    ['server.gpu', host?.gpuModels.join(', ')],
    ['server.memory', size(host?.memoryTotal)],
    ['server.swap', host?.swapTotal === 0 ? t('server.noSwap') : size(host?.swapTotal)],
    ['server.disk', size(host?.diskTotal)],
    ['server.uptime', metrics?.uptime === undefined ? undefined : fmt().duration(metrics.uptime)],
    ['server.boot', host?.bootTime === undefined ? undefined : fmt().dateTime(host.bootTime)],
    ['server.traffic', traffic(metrics)],
    ['server.agent', host?.agentVersion],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function system(host: Host | undefined): string | undefined {
  if (host === undefined) return undefined;
  const platform = [host.platform, host.platformVersion].filter(Boolean).join(' ');
  return [platform, host.architecture, host.virtualization].filter(Boolean).join(' · ');
}

/** The agent's wording tells the cores often, but not in every language. */
function cpu(host: Host | undefined): string | undefined {
  if (host === undefined || host.cpuModels.length === 0) return undefined;
  const models = host.cpuModels.join(', ');
  if (host.cores === undefined || /\bcores?\b/i.test(models)) return models;
  return `${models} · ${t('server.cores', { count: host.cores })}`;
}

function size(bytes: number | undefined): string | undefined {
  return bytes ? fmt().bytesOf(undefined, bytes) : undefined;
}

function traffic(metrics: Metrics | undefined): string | undefined {
  if (metrics?.trafficIn === undefined || metrics.trafficOut === undefined) return undefined;
  const [inbound, outbound] = [fmt().bytes(metrics.trafficIn), fmt().bytes(metrics.trafficOut)];
  return `↓ ${inbound.value} ${inbound.unit}  ↑ ${outbound.value} ${outbound.unit}`;
}
