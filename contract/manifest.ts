/** The web app manifest: what a browser needs to know to install the page. */

/** Where the proxy answers with it, below the base path; static deployments have a file of that name. */
export const MANIFEST_PATH = '/manifest.webmanifest';

/** Home screens cut a longer name under an icon. */
export const SHORT_TITLE_MAX = 30;

export interface ManifestOptions {
  readonly title: string;
  /** What stands under the icon. */
  readonly shortTitle: string;
  /** The path below which the page is served, with both its slashes. */
  readonly base: string;
}

/** The page's ground in dark, in which it is installed; `index.html` names both themes' for its own bars. */
const GROUND = '#0b0e13';

/** @see https://www.w3.org/TR/appmanifest/ */
export function webManifest({ title, shortTitle, base }: ManifestOptions) {
  const png = (name: string, size: number) => ({
    src: `${base}icons/${name}-${size}.png`,
    type: 'image/png',
    sizes: `${size}x${size}`,
  });
  const picture = (name: string, form_factor: 'wide' | 'narrow', sizes: string, label: string) => ({
    src: `${base}screenshots/${name}.png`,
    type: 'image/png',
    sizes,
    form_factor,
    label,
  });
  const shortcut = (name: string, short_name: string, address: string, icon: string) => ({
    name,
    short_name,
    url: base + address,
    icons: [png(icon, 96)],
  });
  return {
    id: base,
    name: title,
    short_name: shortTitle,
    description: 'What is up, what is down and how loaded it is, live.',
    lang: 'en',
    dir: 'auto',
    start_url: base,
    scope: base,
    display: 'standalone',
    display_override: ['standalone', 'minimal-ui'],
    orientation: 'any',
    theme_color: GROUND,
    background_color: GROUND,
    categories: ['utilities', 'productivity'],
    // A second window would be a second page that asks the dashboard.
    launch_handler: { client_mode: ['navigate-existing', 'auto'] },
    icons: [
      { src: `${base}icon.svg`, type: 'image/svg+xml', sizes: 'any' },
      png('icon', 192),
      png('icon', 512),
      { ...png('maskable', 192), purpose: 'maskable' },
      { ...png('maskable', 512), purpose: 'maskable' },
      { ...png('monochrome', 512), purpose: 'monochrome' },
    ],
    screenshots: [
      picture('board-wide', 'wide', '1440x900', 'The fleet by tag'),
      picture('server-wide', 'wide', '1440x900', 'One server'),
      picture('board-narrow', 'narrow', '780x1688', 'The fleet on a phone'),
      picture('server-narrow', 'narrow', '780x1688', 'One server on a phone'),
    ],
    shortcuts: [
      shortcut('What is wrong', 'Problems', '?problems=first,only', 'problems'),
      shortcut('The wall display', 'Wall', 'wall', 'wall'),
      shortcut('Search a server', 'Search', '?search=1', 'search'),
    ],
  };
}
