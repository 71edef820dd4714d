import { hash, unit } from '../sim/random';
import { CATALOGUE, type Entry } from './catalogue';
import { utcOffsetOf } from './countries';
import { generateEntry } from './generate';
import { lifeOf } from './lives';
import { KINDS } from './machines';
import type { DemoServer, Habits } from './server';

/** The fleet that the design pictures show. */
export const DEFAULT_SERVERS = CATALOGUE.length;
/** With fewer, one of the four states would be missing. */
export const MIN_SERVERS = 4;

const AGENT_VERSIONS = ['0.20.5', '0.20.5', '0.20.5', '0.20.3', '0.19.12', '0.18.7'];

/**
 * A fleet of `count` servers with the ids 1 to `count`. A server is the same in a fleet of any size;
 * names and characters of the catalogue are the same for every seed.
 */
export function buildFleet(seed: number, count: number): DemoServer[] {
  return Array.from({ length: count }, (_, i) => {
    const id = i + 1;
    const entry = CATALOGUE[i] ?? generateEntry(seed, id, i - CATALOGUE.length);
    return buildServer(entry, seed, id);
  });
}

function buildServer(entry: Entry, seed: number, id: number): DemoServer {
  const { habits, ...machine } = KINDS[entry.kind];
  const character = entry.character ?? 'steady';
  return {
    id,
    name: entry.name,
    tag: entry.tag,
    displayIndex: entry.displayIndex,
    hidden: entry.hidden ?? false,
    country: entry.country,
    utcOffset: utcOffsetOf(entry.country),
    ipv4: documentationAddress(id),
    ipv6: unit(seed, id, 21) < 0.4 ? `2001:db8::${id.toString(16)}` : '',
    agentVersion: AGENT_VERSIONS[hash(seed, id, 22) % AGENT_VERSIONS.length] ?? '',
    machine,
    habits: { ...vary(habits, seed, id), ...entry.habits },
    life: lifeOf(character, seed, id),
    monitored: !entry.unmonitored && character !== 'never' && character !== 'gone',
    lossy: entry.lossy ?? false,
    noisePhase: unit(seed, id, 23) * 4096,
  };
}

/** Only what the catalogue names is fuller than this: a warning is to be rare. */
const CALM = 0.71;

/** Two servers of a kind are alike, not the same: each habit is 25 % up or down. */
function vary(habits: Habits, seed: number, id: number): Habits {
  const around = (mean: number, salt: number) => mean * (0.75 + 0.5 * unit(seed, id, salt));
  return {
    cpu: around(habits.cpu, 31),
    memory: Math.min(CALM, around(habits.memory, 32)),
    disk: Math.min(CALM, around(habits.disk, 33)),
    swap: around(habits.swap, 34),
    netIn: around(habits.netIn, 35),
    netOut: around(habits.netOut, 36),
    trafficAtBoot: habits.trafficAtBoot,
    tcp: around(habits.tcp, 37),
    udp: around(habits.udp, 38),
    processes: around(habits.processes, 39),
  };
}

/** An address of the ranges set aside for documentation: it leads nowhere. */
function documentationAddress(id: number): string {
  const networks = ['203.0.113', '198.51.100', '192.0.2'];
  const network = networks[Math.floor(id / 254) % networks.length] ?? '203.0.113';
  return `${network}.${(id % 254) + 1}`;
}
