import * as z from 'zod/mini';
import { POLL_SECONDS } from '../../contract/config';
import { LATENCY, PREFERENCES } from '../config';
import { LAYOUTS, OFFLINE_PLACES, PLAIN_VIEW } from '../domain/view/view';
import { readStored, removeStored, writeStored } from '../lib/storage';
import { createStore, type ReadableStore } from '../lib/store';
import type { Environment } from './environment';

/** What a card may show beside its head; the order is the card's own. */
export const CARD_PARTS = ['trends', 'network', 'storage', 'availability', 'footer'] as const;

export type CardPart = (typeof CARD_PARTS)[number];

/** What two screens choose apart: one for wide screens, one for phones. */
export const SCREENS = ['desktop', 'phone'] as const;

export type Screen = (typeof SCREENS)[number];

/** The known parts of a list, each once and in the card's order: a part that is unknown costs itself alone. */
const partsSchema = z.pipe(
  z.array(z.unknown()),
  z.transform((parts) => CARD_PARTS.filter((part) => parts.includes(part))),
);

/** What there was to choose from before a choice said so itself. */
const FIRST_PARTS: readonly CardPart[] = ['trends', 'network', 'storage', 'footer'];

/** Six cards and more fit a phone's screen with these. */
const PHONE_PARTS: readonly CardPart[] = ['trends', 'network'];

/** A board's own settings, with another density and other parts where none are chosen. */
function boardSchema(density: 'comfortable' | 'compact', shown: readonly CardPart[]) {
  const untouched = { parts: [...shown], offered: [...CARD_PARTS] };
  const schema = z.object({
    density: z.catch(z.enum(['comfortable', 'compact']), density),
    parts: z.catch(partsSchema, untouched.parts),
    /** The parts that there were when the choice was made. */
    offered: z.catch(partsSchema, [...FIRST_PARTS]),
  });
  // Nobody has said no to a part that came later.
  const upToDate = z.transform((board: z.output<typeof schema>) => ({
    ...board,
    parts: CARD_PARTS.filter((part) => board.parts.includes(part) || !board.offered.includes(part)),
    offered: untouched.offered,
  }));
  return z.catch(z.pipe(schema, upToDate), { density, ...untouched });
}

/** A number within a range of `PREFERENCE_RANGES`; both ends belong to it. */
function within({ min, max }: Range) {
  return z.number().check(z.minimum(min), z.maximum(max));
}

function optionalWithin(range: Range) {
  return z.catch(z.optional(within(range)), undefined);
}

interface Range {
  readonly min: number;
  readonly max: number;
}

const PERCENT: Range = { min: 1, max: 100 };
const SECONDS: Range = { min: 1, max: 86_400 };

/** What each number may be; the dialog says the same. */
export const PREFERENCE_RANGES = {
  pollSeconds: POLL_SECONDS,
  limits: {
    cpu: PERCENT,
    memory: PERCENT,
    disk: PERCENT,
    swap: PERCENT,
    temperature: { min: 20, max: 150 },
    loadPerCore: { min: 0.1, max: 100 },
  },
  thresholds: {
    onlineSeconds: SECONDS,
    lateSeconds: SECONDS,
    warnPercent: PERCENT,
    criticalPercent: PERCENT,
  },
} as const satisfies {
  readonly pollSeconds: Range;
  readonly limits: Readonly<Record<string, Range>>;
  readonly thresholds: Readonly<Record<string, Range>>;
};

const RANGES = PREFERENCE_RANGES;
const limits = PREFERENCES.limits;

/**
 * A person's own settings. Each value falls back alone: a damaged one costs itself and no other.
 * Where a value is optional, its absence means the deployment's setting.
 */
export const preferencesSchema = z.object({
  language: z.catch(z.enum(['auto', 'en', 'zh-CN', 'zh-TW', 'ja']), 'auto'),
  theme: z.catch(z.enum(['system', 'dark', 'light']), 'system'),
  /** 1,024 or 1,000 bytes to the next unit. */
  bytes: z.catch(z.enum(['binary', 'decimal']), 'binary'),
  /** Speeds in bytes or in bits a second. */
  speed: z.catch(z.enum(['bytes', 'bits']), 'bytes'),
  temperature: z.catch(z.enum(['celsius', 'fahrenheit']), 'celsius'),
  hours: z.catch(z.enum(['auto', '12', '24']), 'auto'),
  pollSeconds: optionalWithin(RANGES.pollSeconds),
  dataSaver: z.catch(z.enum(['auto', 'on', 'off']), 'auto'),
  /** From where a server asks for attention: percent, °C, and load per core. */
  limits: z.catch(
    z.object({
      cpu: z.catch(within(RANGES.limits.cpu), limits.cpu),
      memory: z.catch(within(RANGES.limits.memory), limits.memory),
      disk: z.catch(within(RANGES.limits.disk), limits.disk),
      swap: z.catch(within(RANGES.limits.swap), limits.swap),
      temperature: z.catch(within(RANGES.limits.temperature), limits.temperature),
      loadPerCore: z.catch(within(RANGES.limits.loadPerCore), limits.loadPerCore),
    }),
    limits,
  ),
  /** From which age (s) a server is late and down, and from which share (%) a meter warns. */
  thresholds: z.catch(
    z.object({
      onlineSeconds: optionalWithin(RANGES.thresholds.onlineSeconds),
      lateSeconds: optionalWithin(RANGES.thresholds.lateSeconds),
      warnPercent: optionalWithin(RANGES.thresholds.warnPercent),
      criticalPercent: optionalWithin(RANGES.thresholds.criticalPercent),
    }),
    {},
  ),
  /** The board on a wide screen, and on a phone. */
  desktop: boardSchema(PREFERENCES.density, CARD_PARTS),
  phone: boardSchema('compact', PHONE_PARTS),
  /** How the fleet was drawn last … */
  layout: z.catch(z.enum(LAYOUTS), PLAIN_VIEW.layout),
  /** … and how each way is set: the part of an address's query that says it. */
  views: z.catch(
    z.object({
      cards: z.catch(z.string(), ''),
      tiles: z.catch(z.string(), ''),
      table: z.catch(z.string(), ''),
    }),
    { cards: '', tiles: '', table: '' },
  ),
  /** Where servers stand that do not report. */
  offline: z.catch(z.enum(OFFLINE_PLACES), 'kept'),
  /** The latency monitors on the cards, by id and as they were called when they were chosen; none unless chosen. */
  latency: z.catch(
    z.array(z.object({ id: z.number(), name: z.string() })).check(z.maxLength(LATENCY.onCards)),
    [],
  ),
  /** Servers' addresses stand in the table, are found by the search, and are not masked. */
  addresses: z.catch(z.boolean(), false),
  /** Single keys act: J and K, say. */
  shortcuts: z.catch(z.boolean(), true),
  /** Tags whose sections are collapsed. */
  collapsed: z.catch(z.array(z.string()), []),
  /** The table's columns, parsed where they are used (`table-layout.ts`): most visits don't. */
  table: z.optional(z.unknown()),
  /** What is alerted and how, parsed where it is used (`alerts/alert-settings.ts`). */
  alerts: z.optional(z.unknown()),
});

export type Preferences = z.infer<typeof preferencesSchema>;
export type Limits = Preferences['limits'];
export type ChosenMonitor = Preferences['latency'][number];

/** `public/boot.js` reads the theme from here, before anything else runs. */
const PREFERENCES_KEY = 'nezha-status:preferences';

export interface PreferencesStore extends ReadableStore<Preferences> {
  /** Whether this device keeps them: storage may be refused or full, and then they last as long as the page. */
  readonly kept: ReadableStore<boolean>;
  /** Changes some values and keeps them on this device. Returns whether they could be kept. */
  change(some: Partial<Preferences>): boolean;
  /** Runs when one of the settings has become another. */
  onChange(key: keyof Preferences, listener: () => void): () => void;
  /** Back to the defaults; nothing stays stored. */
  reset(): void;
}

export const DEFAULT_PREFERENCES: Preferences = preferencesSchema.parse({});

/** The settings kept on this device; a change in another tab is one here. */
export function createPreferences({
  local,
  onStored,
}: Pick<Environment, 'local' | 'onStored'>): PreferencesStore {
  const read = () => readStored(local, PREFERENCES_KEY, preferencesSchema) ?? DEFAULT_PREFERENCES;
  const store = createStore(read());
  const kept = createStore(local !== undefined);
  onStored((key) => {
    if (key === PREFERENCES_KEY || key === undefined) store.set(read());
  });
  return {
    get: store.get,
    subscribe: store.subscribe,
    kept,
    change(some) {
      const next = preferencesSchema.parse({ ...store.get(), ...some });
      kept.set(writeStored(local, PREFERENCES_KEY, next));
      store.set(next);
      return kept.get();
    },
    onChange(key, listener) {
      let before = store.get()[key];
      return store.subscribe(() => {
        const after = store.get()[key];
        if (JSON.stringify(after) !== JSON.stringify(before)) listener();
        before = after;
      });
    },
    reset() {
      removeStored(local, PREFERENCES_KEY);
      store.set(DEFAULT_PREFERENCES);
    },
  };
}
