/** What a wall is told by its address, apart from the preferences of a person's own board. */
export interface WallOptions {
  /** Only this tag's servers; '' is the untagged ones; undefined: all. */
  readonly tag: string | undefined;
  /** How long a page stands where there are several, seconds. */
  readonly turnSeconds: number;
  /** Whose clock is shown, an IANA name; undefined: the viewer's. */
  readonly zone: string | undefined;
  /** A line for planned work; '' is none. */
  readonly note: string;
  readonly theme: WallTheme;
  /** Between these hours of the shown clock the picture is darker; undefined: never. */
  readonly dim: HourSpan | undefined;
  /** A sound at a new outage. */
  readonly sound: boolean;
}

/** From the first hour, up to the second: 0 to 23; past midnight where the second is less. */
export interface HourSpan {
  readonly from: number;
  readonly to: number;
}

export const WALL_THEMES = ['dark', 'light', 'system'] as const;

export type WallTheme = (typeof WALL_THEMES)[number];

export const TURN_SECONDS = { min: 3, max: 600 } as const;
export const NOTE_LENGTH = 200;

export const WALL_DEFAULTS: WallOptions = {
  tag: undefined,
  turnSeconds: 12,
  zone: undefined,
  note: '',
  theme: 'dark',
  dim: undefined,
  sound: false,
};

/** Reads a wall's options from an address's query; what can't be read falls back alone. */
export function decodeWall(search: string): WallOptions {
  const query = new URLSearchParams(search);
  const turn = Number(query.get('turn') ?? Number.NaN);
  const theme = query.get('theme');
  return {
    tag: query.get('tag') ?? undefined,
    turnSeconds:
      turn >= TURN_SECONDS.min && turn <= TURN_SECONDS.max
        ? Math.round(turn)
        : WALL_DEFAULTS.turnSeconds,
    zone: zoneOf(query.get('zone')),
    note: (query.get('note') ?? '').slice(0, NOTE_LENGTH).trim(),
    theme: WALL_THEMES.find((one) => one === theme) ?? WALL_DEFAULTS.theme,
    dim: spanOf(query.get('dim')),
    sound: query.get('sound') === '1',
  };
}

/** The query of a wall, "?…" or ''; what is as usual is left out. Holds no token, ever. */
export function encodeWall(options: WallOptions): string {
  const { tag, turnSeconds, zone, note, theme, dim, sound } = options;
  const query = new URLSearchParams();
  if (tag !== undefined) query.set('tag', tag);
  if (turnSeconds !== WALL_DEFAULTS.turnSeconds) query.set('turn', String(turnSeconds));
  if (zone !== undefined) query.set('zone', zone);
  if (note !== '') query.set('note', note);
  if (theme !== WALL_DEFAULTS.theme) query.set('theme', theme);
  if (dim !== undefined) query.set('dim', `${dim.from}-${dim.to}`);
  if (sound) query.set('sound', '1');
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Whether an hour (0 to 23) lies within the span. */
export function isWithin({ from, to }: HourSpan, hour: number): boolean {
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** A name that this browser knows as a time zone; undefined: it does not. */
function zoneOf(name: string | null): string | undefined {
  if (name === null || name === '') return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name;
  } catch {
    return undefined;
  }
}

function spanOf(text: string | null): HourSpan | undefined {
  const match = /^(\d{1,2})-(\d{1,2})$/.exec(text ?? '');
  const [from, to] = [Number(match?.[1]), Number(match?.[2])];
  return from < 24 && to < 24 && from !== to ? { from, to } : undefined;
}
