import { decodeView, encodeView } from '../domain/view/address';
import { formOf, type Layout, PLAIN_VIEW, type View } from '../domain/view/view';
import type { Preferences, PreferencesStore } from './preferences';

/** Keeps how a view is drawn and set, for the next visit and for the next change of the layout. */
export function keepView(preferences: PreferencesStore, view: View): void {
  const { layout, views } = preferences.get();
  const form = encodeView({ ...PLAIN_VIEW, ...formOf(view) }, '');
  if (layout === view.layout && views[layout] === form) return;
  preferences.change({ layout: view.layout, views: { ...views, [view.layout]: form } });
}

/** Another layout, set as it was when it was left. */
export function inLayout({ views }: Preferences, layout: Layout): Partial<View> {
  return { layout, columns: undefined, ...formOf(decodeView(views[layout])) };
}

/**
 * The query of the board as it was left, with its question mark; the address's own where that says anything of it.
 * @param search an address's query
 */
export function restoredSearch(preferences: Preferences, search: string): string {
  const asked = decodeView(search);
  const { layout, columns } = asked;
  const plain = encodeView({ ...PLAIN_VIEW, ...formOf(asked), layout, columns }, '') === '';
  return plain
    ? encodeView({ ...asked, ...inLayout(preferences, preferences.layout) }, search)
    : search;
}
