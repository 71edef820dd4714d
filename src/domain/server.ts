/**
 * A monitored machine as the product knows it, free of any API's names.
 * `undefined` means not known; a value is never a made-up zero.
 */
export interface Server {
  readonly id: number;
  /** Free text; may be empty, hundreds of characters long, or look like markup. */
  readonly name: string;
  /** The group; '' is untagged. */
  readonly tag: string;
  /** The panel's order: higher stands first. Known from unfiltered answers alone. */
  readonly displayIndex: number | undefined;
  /** Hidden from the dashboard's guests. Known from unfiltered answers alone. */
  readonly hiddenFromGuests: boolean | undefined;
  /** Unix seconds on the dashboard's clock of the last state report; undefined: none since the dashboard started. */
  readonly lastReport: number | undefined;
  /** Sensitive: shown only when asked for, never stored. */
  readonly addresses: Addresses;
  readonly host: Host | undefined;
  /** The last reported state; undefined where there is no report. */
  readonly metrics: Metrics | undefined;
}

interface Addresses {
  readonly ipv4: string | undefined;
  readonly ipv6: string | undefined;
}

/** The addresses that are known, the shorter one first. */
export function addressesOf({ addresses: { ipv4, ipv6 } }: Server): readonly string[] {
  return [ipv4, ipv6].filter((one) => one !== undefined);
}

export interface Host {
  readonly platform: string | undefined;
  readonly platformVersion: string | undefined;
  readonly architecture: string | undefined;
  readonly virtualization: string | undefined;
  readonly agentVersion: string | undefined;
  /** Upper-case ISO 3166 code. */
  readonly country: string | undefined;
  /** As the agent words them, e.g. "Apple M1 Pro 1 Physical Core". */
  readonly cpuModels: readonly string[];
  /** Cores, where the models' wording tells them. */
  readonly cores: number | undefined;
  readonly gpuModels: readonly string[];
  /** Bytes. */
  readonly memoryTotal: number | undefined;
  /** Bytes. */
  readonly diskTotal: number | undefined;
  /** Bytes; 0 is a machine without swap. */
  readonly swapTotal: number | undefined;
  /** Unix seconds. */
  readonly bootTime: number | undefined;
}

export interface Metrics {
  /** Percent, 0 to 100. */
  readonly cpu: number | undefined;
  /** Bytes. */
  readonly memoryUsed: number | undefined;
  /** Bytes. */
  readonly swapUsed: number | undefined;
  /** Bytes. */
  readonly diskUsed: number | undefined;
  /** Bytes a second. */
  readonly speedIn: number | undefined;
  /** Bytes a second. */
  readonly speedOut: number | undefined;
  /** Bytes since the server's boot. */
  readonly trafficIn: number | undefined;
  /** Bytes since the server's boot. */
  readonly trafficOut: number | undefined;
  /** Seconds since the server's boot. */
  readonly uptime: number | undefined;
  readonly load1: number | undefined;
  readonly load5: number | undefined;
  readonly load15: number | undefined;
  readonly tcpConnections: number | undefined;
  readonly udpConnections: number | undefined;
  readonly processes: number | undefined;
  readonly temperatures: readonly Temperature[];
  /** Percent, 0 to 100. */
  readonly gpu: number | undefined;
}

export interface Temperature {
  readonly sensor: string;
  /** Degrees Celsius. */
  readonly celsius: number;
}

/** A share in percent, clamped to 0–100; undefined where a part is unknown or the whole is nothing. */
export function share(used: number | undefined, total: number | undefined): number | undefined {
  if (used === undefined || total === undefined || total <= 0) return undefined;
  return Math.min(100, Math.max(0, (used / total) * 100));
}

/** The hottest sensor's temperature in °C. */
export function hottest(metrics: Metrics | undefined): number | undefined {
  let most: number | undefined;
  for (const { celsius } of metrics?.temperatures ?? []) {
    if (most === undefined || celsius > most) most = celsius;
  }
  return most;
}
