import { type Bands, layBandsOut, type WallFleet } from './bands';

/** A screen's inner size in CSS pixels. */
export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** Everything that a wall's size depends on, in CSS pixels: nothing is measured while drawing. */
export interface WallLayout extends Bands {
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
/** A tile's: of so few servers that each has much room. */
const LARGEST_TYPE = 0.06;
/** The alarm's headline and its words, in their type sizes: how wide they are, and the words' frame. */
const ALARM_TITLE = 22;
const ALARM_WORDS = 94;
const ALARM_FRAME = 1.6;
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
  const most = height * ALARM_SHARE - title * (LINE_HEIGHT + 0.5);
  const linesOf = (words: number) => Math.ceil(ALARM_WORDS / (width / words - ALARM_FRAME));
  const isFitting = (words: number) => linesOf(words) * words * LINE_HEIGHT <= most;
  const words = ALARM_TIMES.map((times) => lineFont * times).find(isFitting) ?? lineFont;
  const room = Math.max(1, Math.floor(most / (words * LINE_HEIGHT)));
  const lines = Math.min(room, linesOf(words));
  const needed = LINE_HEIGHT * (title + words * lines) + title * 0.5;
  return { title, words, lines, height: Math.ceil(needed) };
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
