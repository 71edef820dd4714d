/** The event by which `public/boot.js` learns of another theme, stored or not. */
const THEME_EVENT = 'nezha-status:theme';

/** Makes a theme the page's at once, until another is said. */
export function sayTheme(theme: 'dark' | 'light' | 'system'): void {
  window.dispatchEvent(new CustomEvent(THEME_EVENT, { detail: theme }));
}
