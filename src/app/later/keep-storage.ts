import { HISTORY } from '../../config';
import { secondsIn } from '../../domain/history/spans';
import { askToKeep } from '../../state/browser-storage';
import type { History } from '../../state/history/history';
import { readInstall } from '../../state/install';

/**
 * Whether the browser decides for itself, without a question to the person: in a page of its own window all do, and
 * Chromium (which alone has `userAgentData`) everywhere. Firefox asks.
 */
function decidesAlone(): boolean {
  return readInstall() === 'installed' || 'userAgentData' in navigator;
}

/**
 * Asks the browser to keep the history once there is some that a person would miss, where it decides alone: nobody is
 * asked out of the blue. Others are asked when a person keeps a login, or in the settings.
 */
export function keepWhatIsWorth({ keeper }: Pick<History, 'keeper'>): void {
  let stop = () => {};
  const look = () => {
    const kept = keeper.get();
    const lasting = kept?.keeping.get().fleeting === undefined;
    const watched = kept ? secondsIn(kept.availability().watched) : 0;
    if (!lasting || watched < HISTORY.worthKeepingSeconds || !decidesAlone()) return;
    stop();
    leave();
    void askToKeep();
  };
  const follow = () => {
    stop();
    stop = keeper.get()?.revision.subscribe(look) ?? (() => {});
    look();
  };
  const leave = keeper.subscribe(follow);
  follow();
}
