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
  /** In the line's place where the data are not live; undefined: they are. */
  readonly alarm: WallAlarm | undefined;
  /** What is down stands on every page. */
  readonly loud: Grid | undefined;
  /** One page's tiles. */
  readonly usual: Grid | undefined;
  readonly quiet: Grid | undefined;
  /** 1: all stands on one screen. */
  readonly pages: number;
}

/** What says from across the room that nothing on the wall is live, and below it why. */
export interface WallAlarm {
  readonly height: number;
  /** The type sizes of the headline and of the words below it, and how many lines of these there is room for. */
  readonly title: number;
  readonly words: number;
  readonly lines: number;
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

/** Widths in the header's type size, the space to the next included. Words are half as large as figures; a title shrinks. */
const HEADER_WIDTHS: Readonly<Record<HeaderItem, number>> = {
  counts: 13.5,
  speed: 11,
  title: 3.2,
  age: 5,
  clock: 5.3,
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
/** The alarm's headline and its words, in their type sizes: how wide they are. */
const ALARM_TITLE = 22;
const ALARM_WORDS = 80;
/** The alarm's words are so many times as large as the usual line, where there is room … */
const ALARM_TIMES = [1.6, 1.3, 1] as const;
/** … within this share of the height. */
const ALARM_SHARE = 0.24;

/**
 * Lays a wall out for a fleet and a screen: nothing scrolls, nothing is clipped, nothing is too small to be read.
 * @param live whether the data are; where they are not, it says so in large type
 */
export function layWallOut(fleet: WallFleet, screen: Screen, live = true): WallLayout {
  const shorter = Math.min(screen.width, screen.height);
  const unit = Math.max(LEAST_TYPE, shorter * LEAST_SHARE);
  const margin = Math.max(8, Math.round(shorter * 0.016));
  const gap = Math.max(3, Math.round(shorter * 0.006));
  const width = screen.width - 2 * margin;
  const header = layHeaderOut(width, screen.height, unit);
  const lineFont = Math.max(unit * 1.15, shorter * 0.018);
  const line = { font: lineFont, height: Math.ceil(lineFont * 1.6) };
  const alarm = live ? undefined : layAlarmOut(width, screen.height, header.font, lineFont);
  const words = alarm?.height ?? line.height;
  const height = screen.height - 2 * margin - header.height - words - 2 * gap;
  const most = Math.max(unit, shorter * LARGEST_TYPE);
  const bands = layBandsOut(fleet, { width, height, gap, least: unit, most });
  return { unit, margin, gap, header, line, alarm, ...bands };
}

function layAlarmOut(width: number, height: number, figure: number, lineFont: number): WallAlarm {
  const title = Math.max(lineFont, Math.min(figure, width / ALARM_TITLE));
  const choices = ALARM_TIMES.map((times) => {
    const words = lineFont * times;
    const lines = Math.min(3, Math.ceil((ALARM_WORDS * words) / width));
    const needed = Math.ceil(LINE_HEIGHT * (title + words * lines) + title * 0.5);
    return { title, words, lines, height: needed };
  });
  const least = choices.at(-1);
  const fitting = choices.find((one) => one.height <= height * ALARM_SHARE) ?? least;
  return fitting ?? { title, words: lineFont, lines: 1, height: Math.ceil(title * 3) };
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
  if (first === undefined) return { quiet: quietBand, ...crowded(loud, usual + behind, left) };
  // The largest that costs the others neither a page nor what their tiles show.
  const cheap = choices.at(-1) ?? first;
  const same = (one: typeof first) =>
    one.rest.pages === cheap.rest.pages && one.rest.usual?.level === cheap.rest.usual?.level;
  const { band, rest } = choices.find(same) ?? cheap;
  return { loud: band, quiet: quietBand, ...rest };
}

/** So many are down that there is no room for how long: where there are pages, their names still stand on each. */
function crowded(loud: number, others: number, box: Box): Omit<Bands, 'quiet'> {
  const together = usualBand(loud + others, box);
  if (together.pages === 1) return { loud: undefined, ...together };
  const band = bandWithin(loud, 'short', { ...box, least: box.least * 1.1 }, LOUD_SHARE);
  if (band === undefined) return { loud: undefined, ...together };
  return { loud: band, ...usualBand(others, { ...without(band, box), most: box.least * 1.05 }) };
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
