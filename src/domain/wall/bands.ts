import {
  type Box,
  bandFor,
  charactersIn,
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

/** The body's three bands, the last small at the end; what has none stands among the usual. */
export interface Bands {
  /** What is down stands on every page. */
  readonly loud: Grid | undefined;
  /** One page's tiles. */
  readonly usual: Grid | undefined;
  readonly quiet: Grid | undefined;
  /** 1: all stands on one screen. */
  readonly pages: number;
}

/** What is down takes no more of the body than this, as long as there is anything else. */
const LOUD_SHARE = 0.5;
/** A loud tile's type is so many times as large as the others', where there is room … */
const LOUD_TYPES = [2, 1.6, 1.3, 1.1] as const;
/** … and no larger than this share of the largest. */
const LOUD_LARGEST = 0.85;
/** What is long down takes no more of the body than this, in type so many times the least … */
const QUIET_SHARE = 0.15;
const QUIET_TYPES = [1.5, 1] as const;
/** … and no larger than this share of the others'. */
const QUIET_LARGEST = 0.7;
/** So many characters of a name are as good as more of them. */
const READABLE = 10;

/** Lays a fleet out in the room that the words above it leave. */
export function layBandsOut({ loud, usual, quiet }: WallFleet, body: Box): Bands {
  if (quiet === 0) return layFrontOut(loud, usual, body);
  const choices = QUIET_TYPES.flatMap((times): Bands[] => {
    const band = bandWithin(quiet, 'short', body, body.least * times, QUIET_SHARE);
    if (band === undefined) return [];
    const front = layFrontOut(loud, usual, without(band, body));
    const isSmall = times === 1 || band.font <= (front.usual?.font ?? body.most) * QUIET_LARGEST;
    return isSmall ? [{ ...front, quiet: band }] : [];
  });
  // So many that they would crowd out the rest follow the others as they are.
  return largestOf(choices) ?? layFrontOut(loud, usual + quiet, body);
}

/** All but what is long down. */
function layFrontOut(loud: number, usual: number, box: Box): Bands {
  if (loud === 0) return usualBand(usual, box);
  const alone = gridFor(loud + usual, USUAL_LEVELS, box)?.font ?? box.least;
  const share = usual > 0 ? LOUD_SHARE : 1;
  const choices = LOUD_TYPES.flatMap((times): Bands[] => {
    const font = Math.max(Math.min(box.most * LOUD_LARGEST, alone * times), alone * 1.1);
    const band = bandWithin(loud, 'words', box, font, share);
    const most = Math.max(box.least, Math.min(box.most, font / 1.1));
    return band ? [{ ...usualBand(usual, { ...without(band, box), most }), loud: band }] : [];
  });
  return largestOf(choices) ?? crowded(loud, usual, box);
}

/** The first of the choices that costs the usual tiles no more than the last: neither a page, nor what they show. */
function largestOf(choices: readonly Bands[]): Bands | undefined {
  const worth = ({ pages, usual }: Bands) =>
    [pages, usual?.level, usual && Math.min(READABLE, Math.floor(charactersIn(usual)))].join();
  const last = choices.at(-1);
  return last && (choices.find((one) => worth(one) === worth(last)) ?? last);
}

/** So many are down that there is no room for how long: where there are pages, their names still stand on each. */
function crowded(loud: number, others: number, box: Box): Bands {
  const together = usualBand(loud + others, box);
  if (together.pages === 1) return together;
  const band = bandWithin(loud, 'short', box, box.least * 1.1, LOUD_SHARE);
  if (band === undefined) return together;
  return { ...usualBand(others, { ...without(band, box), most: box.least * 1.05 }), loud: band };
}

function usualBand(count: number, box: Box): Bands {
  const none = { loud: undefined, usual: undefined, quiet: undefined, pages: 1 };
  if (count === 0) return none;
  const pages = gridFor(count, USUAL_LEVELS, box) ? 1 : Math.ceil(count / mostIn(box));
  return { ...none, usual: gridFor(Math.ceil(count / pages), USUAL_LEVELS, box), pages };
}

/** A band of this type, where it takes no more than a share of the height. */
function bandWithin(
  count: number,
  level: TileLevel,
  box: Box,
  font: number,
  share: number,
): Grid | undefined {
  const band = bandFor(count, level, font, box);
  return heightOf(band, box.gap) <= box.height * share ? band : undefined;
}

function without(band: Grid | undefined, box: Box): Box {
  return band ? { ...box, height: box.height - heightOf(band, box.gap) - box.gap } : box;
}
