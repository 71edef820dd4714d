import type { RuntimeConfig } from '../../contract/config';
import type { Feed } from '../domain/feed';
import type { Fleet } from '../domain/fleet';
import type { Keeping } from './history/keeper';
import type { Reach } from './history/recorder';
import type { PollState } from './poll';
import type { Preferences } from './preferences';
import type { Thresholds } from './thresholds';

/** What the browser says of itself. */
export interface BrowserFacts {
  readonly userAgent: string;
  readonly languages: readonly string[];
  /** CSS pixels and the pixel ratio, "1440x900@2". */
  readonly screen: string;
  /** `http:` or `https:`; the host stays out. */
  readonly protocol: string;
  readonly secureContext: boolean;
  readonly online: boolean;
}

/** How the keeping of the history goes. */
export interface HistoryFacts extends Keeping {
  readonly reach: Reach;
  /** How many there are. */
  readonly incidents: number;
  /** Within the last 24 hours, s. */
  readonly watchedSeconds: number;
}

export interface DiagnosticsInput {
  readonly browser: BrowserFacts;
  readonly config: RuntimeConfig;
  readonly preferences: Preferences;
  readonly thresholds: Thresholds;
  readonly language: string;
  readonly feed: Feed;
  readonly poll: PollState;
  readonly fleet: Fleet | undefined;
  /** Whether this device keeps what the page stores. */
  readonly kept: boolean;
  /** undefined: not loaded yet. */
  readonly history: HistoryFacts | undefined;
}

/**
 * A text for a report of a fault, the same in every language. Each value in it is named here one by one: no token, no
 * name, tag or address of a server, no title and no address of the dashboard or this page.
 */
export function writeDiagnostics(input: DiagnosticsInput): string {
  const { browser, config, preferences, poll, fleet } = input;
  const { onlineSeconds, lateSeconds, warnPercent, criticalPercent } = input.thresholds;
  const { limits, desktop, phone } = preferences;
  const lines: readonly (readonly [string, string])[] = [
    ['build', config.build],
    ['browser', browser.userAgent],
    ['screen', browser.screen],
    [
      'page',
      `${browser.protocol}//… secure=${browser.secureContext} online=${browser.online} storage=${input.kept ? 'kept' : 'refused or full'}`,
    ],
    [
      'language',
      `${input.language} (chosen ${preferences.language}; browser ${browser.languages.join(', ')})`,
    ],
    ['theme', preferences.theme],
    [
      'units',
      `bytes=${preferences.bytes} speed=${preferences.speed} temperature=${preferences.temperature} hours=${preferences.hours}`,
    ],
    ['feed', input.feed],
    ['poll', pollText(poll, preferences, config)],
    ['last failure', failureText(poll)],
    ['servers', countsText(fleet)],
    ['history', historyText(input.history)],
    ['demo', String(config.demo)],
    [
      'thresholds',
      `online<=${onlineSeconds}s late<=${lateSeconds}s warn>=${warnPercent}% critical>=${criticalPercent}%`,
    ],
    [
      'limits',
      `cpu=${limits.cpu} memory=${limits.memory} disk=${limits.disk} swap=${limits.swap} temperature=${limits.temperature} load=${limits.loadPerCore}`,
    ],
    ['desktop', boardText(desktop)],
    ['phone', boardText(phone)],
    ['brand', brandText(config)],
  ];
  return `nezha-status\n${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`;
}

function pollText(poll: PollState, preferences: Preferences, config: RuntimeConfig): string {
  const own = preferences.pollSeconds ?? 'none';
  const roundTrip =
    poll.lastGood === undefined ? 'none' : `${Math.round(poll.lastGood.roundTrip)}ms`;
  return `every ${poll.pace / 1000}s (own ${own}, deployment ${config.pollSeconds}) round trip ${roundTrip}`;
}

/** The kind alone, and what is from a closed list: a failure's detail may quote an answer. */
function failureText({ failure, failuresInARow }: PollState): string {
  if (failure === undefined) return 'none';
  const word =
    'status' in failure ? String(failure.status) : 'reason' in failure ? failure.reason : '';
  const more = /^[a-z\d-]{1,20}$/.test(word) ? ` ${word}` : '';
  return `${failure.kind}${more}, ${failuresInARow} in a row`;
}

function countsText(fleet: Fleet | undefined): string {
  if (fleet === undefined) return 'no answer yet';
  const { total, counts } = fleet.summary;
  return `${total} (online ${counts.online}, late ${counts.late}, down ${counts.down}, never ${counts.never}, known ${counts.known}) in ${fleet.groups.length} groups, ${fleet.rejected.length} unreadable`;
}

function historyText(history: HistoryFacts | undefined): string {
  if (history === undefined) return 'not loaded';
  const { fleeting, damaged, dropped, reach, incidents, watchedSeconds } = history;
  const where = fleeting === undefined ? 'on this device' : `in the page (${fleeting})`;
  return `${where} minutes=${reach.minutes}s quarters=${reach.quarters}s watched=${Math.round(watchedSeconds)}s of 24h incidents=${incidents} damaged=${damaged} dropped=${dropped}`;
}

function boardText({ density, parts }: Preferences['desktop']): string {
  return `${density}, ${parts.join(' ') || 'no parts'}`;
}

function brandText({ brand }: RuntimeConfig): string {
  const has = [
    brand.logo && 'logo',
    brand.accent && `accent ${brand.accent}`,
    brand.footer && 'footer',
    brand.links.length > 0 && `${brand.links.length} links`,
  ];
  return has.filter(Boolean).join(', ') || 'none';
}
