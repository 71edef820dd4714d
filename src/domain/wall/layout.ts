import {
  type Box,
  bandFor,
  type Grid,
  gridFor,
  heightOf,
  mostIn,
  type TileLevel,
  USUAL_LEVELS,
} from './grid';

/** How many servers a wall shows, by the weight that each gets. */
export interface WallFleet {
  /** Down for less than a day, and nobody said that it is planned. */
  readonly loud: number;
  /** Late, online, never reported. */
  readonly usual: number;
  /** Long down, or known to be: small, at the end. */
  readonly quiet: number;
}

/** A screen's inner size in CSS pixels. */
export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** Everything that a wall's size depends on, in CSS pixels: nothing is measured while drawing. */
export interface WallLayout {
  /** The least type size on this screen. */
  readonly unit: number;
  /** The outer margin; it leaves room for moving the picture a little. */
  readonly margin: number;
  /** Between tiles, and between bands. */
  readonly gap: number;
  readonly header: WallHeader;
  /** The type size of the one line of words below the header, and its height. */
  readonly line: { readonly font: number; readonly height: number };
  /** What is down stands on every page. */
  readonly loud: Grid | undefined;
  /** One page's tiles. */
  readonly usual: Grid | undefined;
  readonly quiet: Grid | undefined;
  /** 1: all stands on one screen. */
  readonly pages: number;
}

interface WallHeader {
  /** The type size of the figures. */
  readonly font: number;
  readonly height: number;
  readonly lines: number;
  /** What there is room for. */
  readonly shows: readonly HeaderItem[];
}

/** What the header may tell. */
type HeaderItem = 'counts' | 'speed' | 'title' | 'age' | 'clock';

/** Widths in the header's type size, the space to the next included. Words are a third as large as figures. */
const HEADER_WIDTHS: Readonly<Record<HeaderItem, number>> = {
  counts: 13.5,
  speed: 11,
  title: 6.5,
  age: 5.5,
  clock: 5.5,
};

/** What is left out first where there is no room. */
const DISPENSABLE = ['speed', 'title', 'clock'] as const;

/** Of the header's type size. */
const LINE_HEIGHT = 1.36;
const LEAST_TYPE = 11;
const LEAST_SHARE = 0.011;
/** Of the height: a figure that is read at five metres. */
const FIGURE_SHARE = 0.04;
/** The header takes no more of the height than this. */
const HEADER_SHARE = 0.25;
/** What is down takes no more of the body than this, as long as there is anything else. */
const LOUD_SHARE = 0.5;
/** A loud tile's type is so many times as large as the others', where there is room. */
const LOUD_TYPES = [2, 1.6, 1.3, 1.1] as const;
/** What is long down takes no more of the body than this. */
const QUIET_SHARE = 0.15;
const LARGEST_TYPE = 0.034;

/** Lays a wall out for a fleet and a screen: nothing scrolls, nothing is clipped, nothing is too small to be read. */
export function layWallOut(fleet: WallFleet, screen: Screen): WallLayout {
  const shorter = Math.min(screen.width, screen.height);
  const unit = Math.max(LEAST_TYPE, shorter * LEAST_SHARE);
  const margin = Math.max(8, Math.round(shorter * 0.016));
  const gap = Math.max(3, Math.round(shorter * 0.006));
  const width = screen.width - 2 * margin;
  const header = layHeaderOut(width, screen.height, unit);
  const lineFont = Math.max(unit * 1.15, shorter * 0.018);
  const line = { font: lineFont, height: Math.ceil(lineFont * 1.6) };
  const height = screen.height - 2 * margin - header.height - line.height - gap;
  const most = Math.max(unit, shorter * LARGEST_TYPE);
  const bands = layBandsOut(fleet, { width, height, gap, least: unit, most });
  return { unit, margin, gap, header, line, ...bands };
}

function layHeaderOut(width: number, height: number, unit: number): WallHeader {
  const font = Math.max(height * FIGURE_SHARE, unit * 1.8);
  const lineHeight = font * LINE_HEIGHT;
  const most = Math.max(1, Math.floor((height * HEADER_SHARE) / lineHeight));
  const shows = new Set<HeaderItem>(['counts', 'speed', 'title', 'age', 'clock']);
  for (const item of DISPENSABLE) {
    if (linesFor(shows, width / font) <= most) break;
    shows.delete(item);
  }
  const lines = Math.min(most, linesFor(shows, width / font));
  return { font, height: Math.ceil(lines * lineHeight), lines, shows: [...shows] };
}

/** One line for all; or one for the title and the times, and below it as many as the figures take. */
function linesFor(shows: ReadonlySet<HeaderItem>, width: number): number {
  const widthOf = (...items: readonly HeaderItem[]) =>
    items.reduce((sum, item) => sum + (shows.has(item) ? HEADER_WIDTHS[item] : 0), 0);
  if (widthOf(...shows) <= width) return 1;
  const top = Math.ceil(widthOf('title', 'age', 'clock') / width);
  return top + (widthOf('counts', 'speed') <= width ? 1 : shows.has('speed') ? 2 : 1);
}

/** The body's three bands: what is down above, the others, what is long down below. */
type Bands = Pick<WallLayout, 'loud' | 'usual' | 'quiet' | 'pages'>;

function layBandsOut({ loud, usual, quiet }: WallFleet, body: Box): Bands {
  const quietBand = quiet > 0 ? bandWithin(quiet, 'short', body, QUIET_SHARE) : undefined;
  // So many that they would crowd out the rest follow the others as they are.
  const behind = quietBand === undefined ? quiet : 0;
  const left = without(quietBand, body);
  if (loud === 0) return { loud: undefined, quiet: quietBand, ...usualBand(usual + behind, left) };
  const alone = gridFor(loud + usual + behind, USUAL_LEVELS, left)?.font ?? left.least;
  const few = usual + behind > 0;
  const choices = LOUD_TYPES.map((times) => Math.min(left.most * 1.5, alone * times))
    .map((font) => bandFor(loud, 'words', font, left))
    .filter((band) => heightOf(band, left.gap) <= left.height * (few ? LOUD_SHARE : 1))
    .map((band) => ({ band, rest: usualBand(usual + behind, without(band, left)) }));
  const [first] = choices;
  if (first === undefined) {
    return { loud: undefined, quiet: quietBand, ...usualBand(loud + usual + behind, left) };
  }
  // The largest that costs the others neither a page nor what their tiles show.
  const cheap = choices.at(-1) ?? first;
  const same = (one: typeof first) =>
    one.rest.pages === cheap.rest.pages && one.rest.usual?.level === cheap.rest.usual?.level;
  const { band, rest } = choices.find(same) ?? cheap;
  return { loud: band, quiet: quietBand, ...rest };
}

function usualBand(count: number, box: Box): Pick<Bands, 'usual' | 'pages'> {
  if (count === 0) return { usual: undefined, pages: 1 };
  const pages = gridFor(count, USUAL_LEVELS, box) ? 1 : Math.ceil(count / mostIn(box));
  return { usual: gridFor(Math.ceil(count / pages), USUAL_LEVELS, box), pages };
}

/** A band of the least type, where it takes no more than a share of the height. */
function bandWithin(count: number, level: TileLevel, box: Box, share: number): Grid | undefined {
  const band = bandFor(count, level, box.least, box);
  return heightOf(band, box.gap) <= box.height * share ? band : undefined;
}

function without(band: Grid | undefined, box: Box): Box {
  return band ? { ...box, height: box.height - heightOf(band, box.gap) - box.gap } : box;
}
