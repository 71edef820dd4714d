/** The token that the embedded demo dashboard accepts. Public: it opens a made-up fleet and nothing else. */
export const DEMO_TOKEN = 'demo';

const PAGES = [
  /^\/$/,
  /^\/connect$/,
  /^\/wall$/,
  /^\/events$/,
  /^\/compare$/,
  /^\/server\/\d{1,20}$/,
];

/**
 * Whether a path (without query, decoded) is a page of the app. The proxy answers these with the
 * shell and 200, any other page with the shell and 404.
 */
export function isPage(path: string): boolean {
  return PAGES.some((page) => page.test(path));
}
