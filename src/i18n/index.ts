import { type Messages, setupI18n } from '@lingui/core';
import { createFormat, type Format } from '../lib/format';
import type catalogue from './catalogues/en.json';

/** Every text of the page has a key here; `en.json` is the catalogue that names them. */
export type MessageKey = keyof typeof catalogue;

const i18n = setupI18n();
let format = createFormat('en');

const LOADERS: Readonly<Record<string, () => Promise<{ default: Messages }>>> = {
  en: () => import('./catalogues/en.json?messages'),
};

/** Loads a language's catalogue and makes it the active one. Unknown languages get English. */
export async function activate(language: string): Promise<void> {
  const known = language in LOADERS ? language : 'en';
  const load = LOADERS[known] ?? LOADERS['en'];
  if (load === undefined) return;
  const { default: messages } = await load();
  i18n.load(known, messages);
  i18n.activate(known);
  format = createFormat(known);
}

/** A text in the active language, its placeholders filled in. */
export function t(key: MessageKey, values?: Readonly<Record<string, string | number>>): string {
  return i18n._(key, values);
}

/** The active language's numbers, sizes and durations. */
export function fmt(): Format {
  return format;
}
