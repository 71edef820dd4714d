import type { CompiledMessage } from '@lingui/message-utils/compileMessage';
import { createFormat, DEFAULT_UNITS, type Format } from '../lib/format';
import { createStore, type ReadableStore } from '../lib/store';
import type { Units } from '../lib/units';
import type catalogue from './catalogues/en.json';
import { type TextValues, writeText } from './write-text';

/** Every text of the page has a key here; `en.json` is the catalogue that names them. */
export type MessageKey = keyof typeof catalogue;

/** The languages of the page, by their BCP 47 tags, each with its own name for itself. */
export const LANGUAGES = {
  en: 'English',
  'zh-CN': '简体中文',
  'zh-TW': '繁體中文',
  ja: '日本語',
} as const;

export type Language = keyof typeof LANGUAGES;

type Texts = Readonly<Record<string, CompiledMessage>>;

type Loaders = Readonly<Record<Language, () => Promise<{ default: Texts }>>>;

/** What the first screen may need … */
const FIRST: Loaders = {
  en: () => import('./catalogues/en.json?messages=first'),
  'zh-CN': () => import('./catalogues/zh-CN.json?messages=first'),
  'zh-TW': () => import('./catalogues/zh-TW.json?messages=first'),
  ja: () => import('./catalogues/ja.json?messages=first'),
};

/** … and the texts of the screens after it. */
const LATER: Loaders = {
  en: () => import('./catalogues/en.json?messages=later'),
  'zh-CN': () => import('./catalogues/zh-CN.json?messages=later'),
  'zh-TW': () => import('./catalogues/zh-TW.json?messages=later'),
  ja: () => import('./catalogues/ja.json?messages=later'),
};

interface ActiveLanguage {
  readonly language: Language;
  /** Rises whenever texts or numbers are written otherwise than before. */
  readonly revision: number;
}

let texts: Texts = {};
let plurals: Intl.PluralRules | undefined;
let latest = 0;
let laterWanted = false;
let format = createFormat('en');
const active = createStore<ActiveLanguage>({ language: 'en', revision: 0 });

/** What is spoken now. */
export const activeLanguage: ReadableStore<ActiveLanguage> = active;

/** Loads a language's catalogue, and makes it and a person's units the active ones, with the region's hours of a day. */
export async function activate(
  language: Language,
  units: Units = DEFAULT_UNITS,
  regional?: () => Units['hours'],
): Promise<void> {
  latest += 1;
  const asked = latest;
  const spoken = active.get();
  // Other units need no texts: they count at once, before a dialog that changed them can be closed.
  if (language !== spoken.language || spoken.revision === 0) {
    const { default: first } = await FIRST[language]();
    // Asked for before, or while those came.
    const later = laterWanted ? (await LATER[language]()).default : {};
    // A slower catalogue of an earlier wish comes too late.
    if (asked !== latest) return;
    texts = { ...first, ...later };
    plurals = undefined;
  }
  format = createFormat(language, units, regional);
  active.set({ language, revision: active.get().revision + 1 });
}

/** Loads the texts of the screens after the first, in the language spoken now and in any that comes after it. */
export async function loadLaterTexts(): Promise<void> {
  laterWanted = true;
  const { language } = active.get();
  const { default: messages } = await LATER[language]();
  // Another language that came meanwhile has brought its own, or waits for them.
  if (language === active.get().language) texts = { ...texts, ...messages };
  else await loadLaterTexts();
}

/**
 * The best of the page's languages for a browser's list of preferred ones (BCP 47 tags, best first).
 * Chinese by its script: Taiwan, Hong Kong and Macao write the traditional one.
 */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred.map((one) => one.toLowerCase())) {
    if (/^zh\b/.test(tag)) return isTraditional(tag) ? 'zh-TW' : 'zh-CN';
    if (/^ja\b/.test(tag)) return 'ja';
    if (/^en\b/.test(tag)) return 'en';
  }
  return 'en';
}

function isTraditional(tag: string): boolean {
  return /-hant\b/.test(tag) || (!/-hans\b/.test(tag) && /-(tw|hk|mo)\b/.test(tag));
}

/** Which of a language's plural forms a count takes. */
function plural(count: number): Intl.LDMLPluralRule {
  plurals ??= new Intl.PluralRules(active.get().language);
  return plurals.select(count);
}

/** A text in the active language, its placeholders filled in; the key itself where the text is not here (yet). */
export function t(key: MessageKey, values: TextValues = {}): string {
  const text = texts[key];
  return text ? writeText(text, values, { plural, integer: format.integer }) : key;
}

/** The active language's numbers, sizes and durations. */
export function fmt(): Format {
  return format;
}
