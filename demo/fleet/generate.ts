import { hash, unit } from '../sim/random';
import type { Character, Entry } from './catalogue';
import type { Country } from './countries';
import type { KindName } from './machines';

const CITIES: readonly [name: string, country: Country][] = [
  ['sin', 'sg'],
  ['hkg', 'hk'],
  ['nrt', 'jp'],
  ['icn', 'kr'],
  ['bom', 'in'],
  ['syd', 'au'],
  ['akl', 'nz'],
  ['cgk', 'id'],
  ['sha', 'cn'],
  ['fra', 'de'],
  ['ams', 'nl'],
  ['lhr', 'gb'],
  ['cdg', 'fr'],
  ['waw', 'pl'],
  ['hel', 'fi'],
  ['vie', 'at'],
  ['lax', 'us'],
  ['ord', 'us'],
  ['iad', 'us'],
  ['yyz', 'ca'],
  ['mex', 'mx'],
  ['gru', 'br'],
  ['jnb', 'za'],
  ['dxb', 'ae'],
];

const ROLES: readonly [name: string, kind: KindName][] = [
  ['web', 'edge'],
  ['api', 'edge'],
  ['relay', 'relay'],
  ['vpn', 'relay'],
  ['dns', 'micro'],
  ['probe', 'micro'],
  ['cache', 'cache'],
  ['db', 'database'],
  ['worker', 'node'],
  ['runner', 'container'],
  ['app', 'docker'],
  ['mail', 'container'],
  ['arm', 'arm'],
  ['batch', 'twoSockets'],
  ['gpu', 'gpu'],
  ['win', 'windows'],
  ['backup', 'nas'],
  ['old', 'legacy'],
];

/** Grows with the fleet: the first five are the catalogue's own. */
const TAGS = [
  'Asia',
  'Europe',
  'Americas',
  'k3s',
  'Home',
  'CDN',
  'Databases',
  'CI',
  'Staging',
  'Customers',
  'R&D',
  'Backup',
  'Mail',
  'DNS',
  'VPN',
  'GPU pool',
  'Oceania',
  'Africa',
  '監視',
  'Monitoring',
  'Games',
  'Lab',
  'Legacy',
  'Retired soon',
];
const CATALOGUE_TAGS = 5;
/** A further tag comes into use with every so many servers. */
const SERVERS_A_TAG = 50;

/** The entry of a server beyond the catalogue. It does not depend on the size of the fleet. */
export function generateEntry(seed: number, id: number, beyond: number): Entry {
  const pick = <T>(items: readonly T[], salt: number, count = items.length) =>
    items[hash(seed, id, salt) % Math.min(count, items.length)];
  const [city, country] = pick(CITIES, 11) ?? ['fra', 'de'];
  const [role, kind] = pick(ROLES, 12) ?? ['web', 'edge'];
  const tags = CATALOGUE_TAGS + 1 + Math.floor(beyond / SERVERS_A_TAG);
  const entry: Entry = {
    name: `${city}-${role}-${id}`,
    tag: pick(TAGS, 13, tags) ?? '',
    country,
    kind,
    displayIndex: 0,
    character: characterOf(beyond),
  };
  return unit(seed, id, 14) < 0.3 ? { ...entry, unmonitored: true } : entry;
}

/** A few of every hundred are in trouble, as in a real fleet. */
function characterOf(beyond: number): Character {
  if (beyond % 97 === 41) return 'gone';
  if (beyond % 131 === 73) return 'never';
  if (beyond % 151 === 97) return 'late';
  if (beyond % 71 === 29) return 'flapping';
  if (beyond % 113 === 59) return 'rebooting';
  return 'steady';
}
