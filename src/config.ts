import { RUNTIME_DEFAULTS } from '../contract/config';

/** Defaults and limits of the page, each named once. Times in ms unless the name says otherwise. */

export { RUNTIME_DEFAULTS };

export const POLL = {
  /** A hidden page asks for the reports alone at this pace … */
  hiddenMs: 15_000,
  /** … and for everything at this one. */
  hiddenDetailsMs: 60_000,
  /** The page gives up on an answer; longer than the proxy's own 10 s, so that the proxy names the failure. */
  timeoutMs: 15_000,
  /** After failures: doubling from the pace up to this. */
  backoffMaxMs: 30_000,
  /** A poll never starts sooner than this after the one before has ended. */
  pauseMinMs: 250,
  /** Of a larger answer so many entries are read in one task, and what it leaves behind is recorded in another. */
  entriesATask: 500,
} as const;

/** The pace of a page that saves data: what is on screen at the page's own pace, the rest at these. */
export const SAVER = {
  /** By itself for fleets over this many servers, and wherever the browser asks to save data. */
  fromServers: 100,
  reportsMs: 10_000,
  detailsMs: 60_000,
  /** With more servers on screen than this there is nothing to save. */
  mostOnScreen: 400,
  /** Servers that come onto the screen are asked for together: when none has come for so long … */
  gatherMs: 150,
  /** … or so long after the first of them: whoever scrolls far is answered on the way, and not at every row. */
  gatherMostMs: 1_000,
} as const;

/** How the tabs of one session find out which of them asks. */
export const LEAD = {
  /** A tab that waits for the leading one's answer calls it this often; a hidden tab … */
  helloMs: 500,
  /** … this often. */
  hiddenHelloMs: 30_000,
  /** After so many calls without a reply the leading tab counts as silent, and another takes the lead. */
  helloes: 3,
  /** An answer that is older than this when another tab hears of it is no news any more. */
  outdatedMs: 60_000,
  /** A visible tab that has called within this time waits for this one's answers. */
  followedMs: 3_000,
} as const;

export const STATUS = {
  /** After a restart of the dashboard, agents get this long to come back (s, the dashboard's clock). */
  restartPatienceSeconds: 120,
  /** Ages (s) that a server of a healthy fleet shows at any moment, if the clocks agree. */
  healthyAge: { min: -2, max: 10 },
  /** No healthy age for this long (s), though reports advance: the answer's clock is wrong. */
  clockDoubtSeconds: 60,
  /** Answers further apart than this (s) do not vouch for the time between them. */
  vouchSeconds: 90,
} as const;

export const SPARKLINE = {
  /** What a card's sparklines show, once there is so much. */
  windowSeconds: 300,
  /** The least that they show: a shorter past stands at their right. */
  leastSeconds: 60,
  /**
   * What moved is drawn with the first answer after so long, and where none comes within this: a poll moves a line by a
   * pixel or two, and the number beside it says what is new.
   */
  apartMs: 3_000,
  withinMs: 5_000,
} as const;

export const CHARTS = {
  /** The live range is drawn anew no more often than this. */
  redrawMs: 2_000,
  /** The most servers in one comparison. */
  compared: 8,
  /** The most sensors of a server that have a line each. */
  sensors: 7,
} as const;

export const HISTORY = {
  /** Rows as they came are kept this long (s), minutes and quarters of an hour this long … */
  rowsSeconds: 600,
  minutesSeconds: 86_400,
  quartersSeconds: 30 * 86_400,
  /** … for this many servers; with more of them the spans shorten, so that room and memory stay bounded. */
  fullServers: 500,
  /** The most rows kept of one server: `rowsSeconds` at one a second, and some more. */
  rowsCapacity: 620,
  /** Servers that share a stored chunk. */
  serversPerChunk: 16,
  /** What lasts is taken up this long after the first answer, so that the first screen comes first. */
  openAfterMs: 500,
  /** From so much time watched (s) on the browser is asked not to clear it by itself. */
  worthKeepingSeconds: 3_600,
  /** The line of the visit before goes on in this one's if they are this near (s). */
  joinVisitsSeconds: 10,
  /** New rows are written down this often, the open stretches this often. */
  rowsEveryMs: 60_000,
  openEveryMs: 300_000,
  /** What is older than the spans is removed this often (s). */
  trimEverySeconds: 3_600,
  /** A stretch is closed this long (s) after its end for a server that is silent. */
  closeAfterSeconds: 60,
  /** What has happened is kept for as long as the quarters, and no more than this many. */
  incidents: 5_000,
  restarts: 500,
  /** Of a history that lasts as long as the page. */
  memoryBytes: 16_000_000,
  /** A clock of the dashboard that jumps further than this (s), and for how long (s) it is doubted. */
  clock: { ahead: 10_800, behind: 300, believedAfter: 600 },
  /** Several tabs without the browser's locks: who writes may go on doing so for this long. */
  leaseMs: 150_000,
} as const;

/** The event log. */
export const LOG = {
  /** It covers this many days. */
  days: 30,
  /** A shorter time (s) that nobody watched has no line of its own: every reload of the page is one. */
  leastUnwatchedSeconds: 60,
} as const;

/** How the dashboard's latency monitors are asked: one server after the other, for all that wants to know. */
export const MONITORS = {
  /** No two requests begin within this … */
  everyMs: 1_000,
  /** … and an answer counts this long: for what nobody watched here, for cards, and for a server's own view. */
  freshMs: { reports: 3_600_000, cards: 300_000, close: 60_000 },
  /** After a failure it is asked again this soon. */
  retryMs: 30_000,
  /** What nobody watched is asked for from here on, so that starting stays light. */
  reportsAfterMs: 60_000,
  /** So many servers in a row without monitors mean that the dashboard has none: it is asked again after this. */
  giveUpAfter: 5,
  restMs: 3_600_000,
  /** The most servers whose answers are kept in memory. */
  servers: 300,
} as const;

/** What the monitors measured is written down. */
export const LATENCY = {
  /** For this long … */
  keptMs: 30 * 86_400_000,
  /** … of this many servers, those that were asked for last; of what is but on cards no more often than this. */
  servers: 200,
  writeEveryMs: 3_600_000,
  /** Cards show this many monitors at most. */
  onCards: 3,
} as const;

/** The cells of a strip, and what they and the figure beside them cover (s). */
export const STRIP = { cells: 48, seconds: 86_400, longSeconds: 30 * 86_400 } as const;

/** What a person who has changed nothing gets. */
export const PREFERENCES = {
  density: 'comfortable',
  /** From where a server asks for attention: percent, °C, and load per core. */
  limits: { cpu: 90, memory: 90, disk: 90, swap: 90, temperature: 80, loadPerCore: 2 },
} as const;

/** A limit counts as crossed once it was for this long (s), and until the value is this much (share) below it. */
export const CROSSING = { heldSeconds: 30, hysteresis: 0.05 } as const;

export const ATTENTION = {
  /** Down for longer than this (s) is long down, and folds into one count. */
  longDownSeconds: 86_400,
  /** Late is told once it has lasted this long (s). */
  lateSeconds: 5,
} as const;

export const SESSION = { tokenMaxLength: 512 } as const;

/** What the first screen does not show is fetched this long after the start, so that it is here without a network. */
export const PARTS_AFTER_MS = 3_000;

/** The settings of the visit before serve, where the proxy has not told them by then. */
export const KEPT_CONFIG_AFTER_MS = 500;

/** The first frame waits so long for the first answer, which has been asked for before: less than a person notices. */
export const FIRST_ANSWER_WITHIN_MS = 50;

/** What is told over every view starts this long after the first answer. */
export const LATER_AFTER_MS = 500;

/** New versions of the page are looked for this often; of a page that comes to the front, at most this often. */
export const UPDATE = { everyMs: 3_600_000, wakeMs: 600_000, takeOverMs: 10_000 } as const;

/** How a page that nobody attends looks after itself: when it wants to reload itself, and when it does. */
export const UPKEEP = {
  /** The deployment's settings and build are asked for this often. */
  settingsEveryMs: 300_000,
  /** The heap is looked at this often; it is too large where so many looks in a row have found it so: */
  heapEveryMs: 60_000,
  heapLooks: 5,
  /** … above this, or this share of what the browser allows. */
  heapBytes: 500_000_000,
  heapShare: 0.6,
  /** A second that took this long was a stall; one of this much was a sleep. */
  stallMs: 10_000,
  sleepMs: 300_000,
  /** A younger page does not reload itself for the sake of heap or stalls. */
  youngMs: 600_000,
  /** Nothing is wrong where the data are live, and no server went down or came back, for so long. */
  calmMs: 5_000,
  /** After a reload that could not be: tried again this soon. */
  retryMs: 10_000,
} as const;

/** A view that crashed, or can't be had, is tried again after this many seconds where nobody is there to do so. */
export const COMEBACK_SECONDS = 15;

/** Where nobody is there, and nothing is known of an earlier visit: the settings are asked for again this soon. */
export const SETTINGS_RETRY_MS = 2_000;

/** Up to this many servers every card is in the DOM. */
export const ALL_CARDS_UP_TO = 60;

/** The most favourites kept. */
export const FAVOURITES_MAX = 2_000;

/** How often what this device knows of the fleet's reports is written down. */
export const REMEMBER_EVERY_MS = 60_000;

/** The most servers remembered, so that the stored value stays small. */
export const REMEMBERED_SERVERS = 5_000;
