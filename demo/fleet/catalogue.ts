import type { Country } from './countries';
import type { KindName } from './machines';
import type { Habits } from './server';

/** How a server behaves over time; each is a rule in `lives.ts`. */
export type Character = 'steady' | 'late' | 'never' | 'gone' | 'failing' | 'flapping' | 'rebooting';

/** A server as the catalogue lists it; its id is its place in the list, from 1. */
export interface Entry {
  name: string;
  tag: string;
  country: Country;
  kind: KindName;
  /** The panel's order: higher first, then by id. */
  displayIndex: number;
  character?: Character;
  habits?: Partial<Habits>;
  hidden?: true;
  unmonitored?: true;
  lossy?: true;
}

/** An entry with its place in the panel given by the tag's first index. */
type Row = [name: string, country: Country, kind: KindName, extra?: Partial<Entry>];

const section = (tag: string, first: number, rows: readonly Row[]): Entry[] =>
  rows.map(([name, country, kind, extra], i) => ({
    name,
    tag,
    country,
    kind,
    displayIndex: first - i,
    ...extra,
  }));

/** A name far longer than any card: 300 characters. */
const LONG_NAME = `archive-of-everything-${'that-was-ever-uploaded-and-never-deleted-'.repeat(7)}`
  .slice(0, 299)
  .concat('s');

/** The first ids show every state, so that a fleet of four has them all. */
const TELLING: Entry[] = [
  { name: 'hk-edge-01', tag: 'Asia', country: 'hk', kind: 'edge', displayIndex: 999 },
  {
    name: 'backup 深圳',
    tag: 'Asia',
    country: 'cn',
    kind: 'legacy',
    displayIndex: 997,
    character: 'late',
  },
  {
    name: 'oracle-arm-b',
    tag: 'Asia',
    country: 'jp',
    kind: 'arm',
    displayIndex: 992,
    character: 'never',
  },
  {
    name: 'pi-garage',
    tag: 'Home',
    country: 'de',
    kind: 'pi',
    displayIndex: -3,
    character: 'gone',
  },
  {
    name: 'sgp-relay',
    tag: 'Asia',
    country: 'sg',
    kind: 'relay',
    displayIndex: 1000,
    character: 'failing',
  },
  {
    name: 'bogota-lte',
    tag: 'Americas',
    country: 'co',
    kind: 'micro',
    displayIndex: 793,
    character: 'flapping',
  },
  {
    name: 'k3s-worker-3',
    tag: 'k3s',
    country: 'de',
    kind: 'node',
    displayIndex: 100,
    character: 'rebooting',
    unmonitored: true,
  },
];

const ASIA = section('Asia', 998, [
  ['Tokyo Ⅱ', 'jp', 'cache', { habits: { cpu: 41 } }],
  ['seoul-relay', 'kr', 'relay', { displayIndex: 996, lossy: true, habits: { cpu: 45 } }],
  ['mumbai-edge', 'in', 'edge', { displayIndex: 995, habits: { cpu: 5, memory: 0.58 } }],
  ['sydney-cache', 'au', 'cache', { displayIndex: 994 }],
  ['taipei-web', 'tw', 'edge', { displayIndex: 993 }],
  ['osaka-mirror', 'jp', 'cache', { displayIndex: 991, habits: { disk: 0.78 } }],
  ['bangkok-edge', 'th', 'edge', { displayIndex: 990 }],
  ['kl-proxy', 'my', 'docker', { displayIndex: 989 }],
  ['saigon-relay', 'vn', 'relay', { displayIndex: 988 }],
  ['دبي-edge', 'ae', 'edge', { displayIndex: 987 }],
]);

const EUROPE = section('Europe', 900, [
  ['fra-db-primary', 'de', 'database'],
  ['ams-mail', 'nl', 'container', { habits: { cpu: 36 } }],
  ['paris-vpn', 'fr', 'relay'],
  ['london-web', 'gb', 'edge', { habits: { cpu: 38 } }],
  ['warsaw-ci', 'pl', 'twoSockets'],
  ['helsinki-backup', 'fi', 'nas', { habits: { disk: 0.84 } }],
  ['stockholm-gpu', 'se', 'gpu'],
  ['zurich-vault', 'ch', 'micro', { unmonitored: true, hidden: true }],
  ['milano-win', 'it', 'windows'],
  ['madrid-edge', 'es', 'edge'],
  ['web-01', 'de', 'docker'],
  ['🇩🇪 Hetzner 德国', 'de', 'arm'],
]);

const AMERICAS = section('Americas', 800, [
  [
    'lax-cn2-gia',
    'us',
    'relay',
    // More bytes than a double counts one by one: over 2^53.
    { habits: { disk: 0.91, netIn: 9.4e6, netOut: 9.1e6, trafficAtBoot: 11_301_250_000_000_000 } },
  ],
  ['nyc-api', 'us', 'edge', { habits: { cpu: 47 } }],
  ['chicago-batch', 'us', 'twoSockets'],
  ['toronto-mirror', 'ca', 'cache', { habits: { memory: 0.85 } }],
  ['saopaulo-edge', 'br', 'edge'],
  ['santiago-dns', 'cl', 'micro'],
  ['web-01', 'us', 'docker', { displayIndex: 792 }],
  ['<b>bold</b><img src=x onerror=alert(1)>', 'us', 'micro', { displayIndex: 791 }],
]);

/** One index for all: here the panel's order is by id. */
const K3S = section('k3s', 100, [
  ['k3s-master', 'de', 'node', { displayIndex: 101 }],
  ['k3s-worker-1', 'de', 'node', { displayIndex: 100, habits: { disk: 0.8 } }],
  ['k3s-worker-2', 'de', 'node', { displayIndex: 100, unmonitored: true }],
  ['k3s-worker-4', 'fi', 'node', { displayIndex: 100, unmonitored: true }],
  ['k3s-worker-5', 'fi', 'node', { displayIndex: 100, unmonitored: true }],
]);

const HOME = section('Home', 50, [
  ['home-nas', 'de', 'nas', { hidden: true }],
  ['m1-studio', 'de', 'mac', { unmonitored: true }],
]);

/** The first has a high index: servers without a tag come last on a board all the same. */
const UNTAGGED = section('', 950, [
  ['', 'cz', 'micro', { unmonitored: true }],
  [LONG_NAME, 'at', 'container', { displayIndex: 0, unmonitored: true }],
]);

/** The 46 servers of the default fleet, in the order of their ids. */
export const CATALOGUE: readonly Entry[] = [
  ...TELLING,
  ...ASIA,
  ...EUROPE,
  ...AMERICAS,
  ...K3S,
  ...HOME,
  ...UNTAGGED,
];
