const COLOURS = ['cpu', 'memory', 'in', 'out', 'ink-3'] as const;

/** A metric's colour, or the one of what is dimmed. */
export type PaletteColour = (typeof COLOURS)[number];

export type Palette = Readonly<Record<PaletteColour, string>>;

let palette: Palette | undefined;
const listeners = new Set<() => void>();
let observing = false;

/**
 * The theme's colours for a canvas, which can't take them from the style sheet. Read once a theme. While the
 * data on screen are not live, every metric has the dimmed colour.
 */
export function currentPalette(): Palette {
  if (palette) return palette;
  const root = document.documentElement;
  const style = getComputedStyle(root);
  const dimmed = root.dataset['feed'] !== 'live';
  const read = (name: PaletteColour) =>
    style.getPropertyValue(dimmed ? '--ink-3' : `--${name}`).trim();
  palette = {
    cpu: read('cpu'),
    memory: read('memory'),
    in: read('in'),
    out: read('out'),
    'ink-3': read('ink-3'),
  };
  return palette;
}

/** Runs when the colours change: another theme, or data that stop or begin to be live. */
export function onPaletteChange(listener: () => void): () => void {
  listeners.add(listener);
  if (!observing) observeRoot();
  return () => listeners.delete(listener);
}

function observeRoot(): void {
  observing = true;
  const change = () => {
    palette = undefined;
    for (const listener of listeners) listener();
  };
  window.matchMedia('(forced-colors: active)').addEventListener('change', change);
  const watching = new MutationObserver(change);
  watching.observe(document.documentElement, {
    attributes: true,
    attributeFilter: ['data-theme', 'data-feed'],
  });
}
