import * as z from 'zod/mini';
import { POLL_SECONDS } from '../../contract/config';
import { PREFERENCES } from '../config';
import { readStored, removeStored, writeStored } from '../lib/storage';
import { createStore, type ReadableStore } from '../lib/store';
import type { Environment } from './environment';

/** What a card may show beside its head; the order is the card's own. */
export const CARD_PARTS = ['trends', 'network', 'storage', 'availability', 'footer'] as const;

export type CardPart = (typeof CARD_PARTS)[number];

const boardSchema = z.object({
  density: z.catch(z.enum(['comfortable', 'compact']), PREFERENCES.density),
  parts: z.catch(z.array(z.enum(CARD_PARTS)), [...CARD_PARTS]),
});

const percent = z.number().check(z.minimum(1), z.maximum(100));
const defaultBoard = { density: PREFERENCES.density, parts: [...CARD_PARTS] };
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
  pollSeconds: z.catch(
    z.optional(z.number().check(z.minimum(POLL_SECONDS.min), z.maximum(POLL_SECONDS.max))),
    undefined,
  ),
  /** From where a server asks for attention: percent, °C, and load per core. */
  limits: z.catch(
    z.object({
      cpu: z.catch(percent, limits.cpu),
      memory: z.catch(percent, limits.memory),
      disk: z.catch(percent, limits.disk),
      swap: z.catch(percent, limits.swap),
      temperature: z.catch(z.number().check(z.minimum(20), z.maximum(150)), limits.temperature),
      loadPerCore: z.catch(z.number().check(z.minimum(0.1), z.maximum(100)), limits.loadPerCore),
    }),
    limits,
  ),
  /** The board on a wide screen, and on a phone. */
  desktop: z.catch(boardSchema, defaultBoard),
  phone: z.catch(boardSchema, { ...defaultBoard, density: 'compact' as const }),
  /** Tags whose sections are collapsed. */
  collapsed: z.catch(z.array(z.string()), []),
});

export type Preferences = z.infer<typeof preferencesSchema>;

/** `public/boot.js` reads the theme from here, before anything else runs. */
const PREFERENCES_KEY = 'nezha-status:preferences';

export interface PreferencesStore extends ReadableStore<Preferences> {
  /** Changes some values and keeps them on this device. Returns whether they could be kept. */
  change(some: Partial<Preferences>): boolean;
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
  onStored((key) => {
    if (key === PREFERENCES_KEY || key === undefined) store.set(read());
  });
  return {
    get: store.get,
    subscribe: store.subscribe,
    change(some) {
      const next = preferencesSchema.parse({ ...store.get(), ...some });
      const kept = writeStored(local, PREFERENCES_KEY, next);
      store.set(next);
      return kept;
    },
    reset() {
      removeStored(local, PREFERENCES_KEY);
      store.set(DEFAULT_PREFERENCES);
    },
  };
}
