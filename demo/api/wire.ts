import type { DemoServer } from '../fleet/server';
import type { State } from '../sim/state';
import { goJson } from './go-json';

/** The time that Go gives to what never happened: year 1, unix seconds. */
const ZERO_TIME = -62_135_596_800;

const NO_HOST =
  '{"Platform":"","PlatformVersion":"","CPU":null,"MemTotal":0,"DiskTotal":0,"SwapTotal":0,"Arch":"","Virtualization":"","BootTime":0,"CountryCode":"","Version":"","GPU":null}';
const NO_STATUS =
  '{"CPU":0,"MemUsed":0,"SwapUsed":0,"DiskUsed":0,"NetInTransfer":0,"NetOutTransfer":0,"NetInSpeed":0,"NetOutSpeed":0,"Uptime":0,"Load1":0,"Load5":0,"Load15":0,"TcpConnCount":0,"UdpConnCount":0,"ProcessCount":0,"Temperatures":null,"GPU":0}';
const NO_ADDRESSES = '"ipv4":"","ipv6":"","valid_ip":""';
/** What `list` and filtered answers say, whatever the truth. */
const LOST_FLAGS = '"display_index":0,"hide_for_guest":false';

/** Writes one server's entry of an answer. What never changes is escaped once, here. */
export interface ServerWriter {
  /** An entry of `list`; `lastActive` in unix seconds, `known` once the agent has registered. */
  brief(lastActive: number | undefined, known: boolean): string;
  /** An entry of `details`. */
  full(known: Known): string;
}

/** What the dashboard knows of a server. */
interface Known {
  /** Unix seconds, part of the host; undefined until the agent has registered. */
  bootTime: number | undefined;
  state: State | undefined;
  /** Whether to tell the true display index and hidden flag. */
  flags: boolean;
}

/** The writer of a server. */
export function createServerWriter(server: DemoServer): ServerWriter {
  const { machine } = server;
  const identity = `{"id":${server.id},"name":${goJson(server.name)},"tag":${goJson(server.tag)},"last_active":`;
  const addresses = `"ipv4":"${server.ipv4}","ipv6":"${server.ipv6}","valid_ip":"${server.ipv4}"`;
  const trueFlags = `"display_index":${server.displayIndex},"hide_for_guest":${server.hidden}`;
  const beforeBoot = `{"Platform":${goJson(machine.platform)},"PlatformVersion":${goJson(machine.platformVersion)},"CPU":${goJson(machine.cpus)},"MemTotal":${machine.memory},"DiskTotal":${machine.disk},"SwapTotal":${machine.swap},"Arch":"${machine.arch}","Virtualization":"${machine.virtualization}","BootTime":`;
  const afterBoot = `,"CountryCode":"${server.country}","Version":"${server.agentVersion}","GPU":${machine.gpus.length > 0 ? goJson(machine.gpus) : 'null'}}`;
  const sensors = machine.sensors.map((name) => `{"Name":${goJson(name)},"Temperature":`);

  const head = (lastActive: number | undefined, known: boolean) =>
    `${identity}${lastActive ?? ZERO_TIME},${known ? addresses : NO_ADDRESSES}`;
  const status = (s: State) =>
    `{"CPU":${s.cpu},"MemUsed":${s.memory},"SwapUsed":${s.swap},"DiskUsed":${s.disk},"NetInTransfer":${s.inTransfer},"NetOutTransfer":${s.outTransfer},"NetInSpeed":${s.inSpeed},"NetOutSpeed":${s.outSpeed},"Uptime":${s.uptime},"Load1":${s.load1},"Load5":${s.load5},"Load15":${s.load15},"TcpConnCount":${s.tcp},"UdpConnCount":${s.udp},"ProcessCount":${s.processes},"Temperatures":${sensors.length > 0 ? `[${sensors.map((name, i) => `${name}${s.temperatures[i] ?? 0}}`).join()}]` : 'null'},"GPU":${s.gpu}}`;

  return {
    brief: (lastActive, known) => `${head(lastActive, known)},${LOST_FLAGS}}`,
    full({ bootTime, state, flags }) {
      const known = bootTime !== undefined;
      const host = known ? `${beforeBoot}${bootTime}${afterBoot}` : NO_HOST;
      return `${head(state?.lastActive, known)},${flags ? trueFlags : LOST_FLAGS},"host":${host},"status":${state ? status(state) : NO_STATUS}}`;
    },
  };
}
