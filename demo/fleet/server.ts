import type { Life } from '../sim/life';

/** What a server is made of. Sizes in bytes. */
export interface Machine {
  platform: string;
  platformVersion: string;
  cpus: readonly string[];
  cores: number;
  memory: number;
  disk: number;
  swap: number;
  arch: string;
  virtualization: string;
  gpus: readonly string[];
  /** Names of the temperature sensors. */
  sensors: readonly string[];
}

/** What a server does on average. Shares are 0 to 1 of the machine's size. */
export interface Habits {
  /** Percent of all cores. */
  cpu: number;
  memory: number;
  disk: number;
  swap: number;
  /** Mean speeds, bytes a second. */
  netIn: number;
  netOut: number;
  /** Bytes that both traffic counters start from at boot. */
  trafficAtBoot: number;
  tcp: number;
  udp: number;
  processes: number;
}

/** One server of the simulated fleet. */
export interface DemoServer {
  id: number;
  name: string;
  tag: string;
  displayIndex: number;
  hidden: boolean;
  /** Lower-case ISO code. */
  country: string;
  /** Hours; moves the daily curve. */
  utcOffset: number;
  ipv4: string;
  ipv6: string;
  agentVersion: string;
  machine: Machine;
  habits: Habits;
  life: Life;
  /** Whether latency monitors watch it. */
  monitored: boolean;
  /** Whether all its probes are lost for an hour a day. */
  lossy: boolean;
  /** Where on the shared noise curves this server's values begin. */
  noisePhase: number;
}
