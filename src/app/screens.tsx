import { useReducer } from 'react';
import { useAppState } from '../state/context';
import { lazyPart } from '../ui/lazy-part';
import { PartMissing } from '../ui/part-missing';
import { PanelMissing } from './panel-missing';

/** What the first screen of most visits does not show, each in a file of its own. */

export const ConnectScreen = lazyPart(
  () => import('../views/connect/connect-view').then((file) => file.ConnectView),
  ScreenMissing,
);

export const ServerScreen = lazyPart(
  () => import('../views/server/server-view').then((file) => file.ServerView),
  ScreenMissing,
);

export const CompareScreen = lazyPart(
  () => import('../views/server/compare/compare-view').then((file) => file.CompareView),
  ScreenMissing,
);

export const WallScreen = lazyPart(
  () => import('../views/wall/wall-view').then((file) => file.WallView),
  ScreenMissing,
);

export const EventsScreen = lazyPart(
  () => import('../views/events/events-view').then((file) => file.EventsView),
  ScreenMissing,
);

export const Missing = lazyPart(
  () => import('./missing').then((file) => file.Missing),
  ScreenMissing,
);

/** What a screen without a person at it adds to every view. */
export const Unattended = lazyPart(
  () => import('./unattended').then((file) => file.Unattended),
  () => null,
);

export const Phone = lazyPart(
  () => import('./phone/phone').then((file) => file.Phone),
  PartMissing,
);

export const PageKeys = lazyPart(
  () => import('../views/keys/page-keys').then((file) => file.PageKeys),
  () => null,
);

/** Whatever dialog is open. */
export const OpenPanel = lazyPart(
  () => import('./open-panel').then((file) => file.OpenPanel),
  PanelMissing,
);

/** In the place of what failed, where nobody is there to try it again. */
export const Countdown = lazyPart(
  () => import('./unattended').then((file) => file.Countdown),
  () => null,
);

function ScreenMissing() {
  const { unattended } = useAppState();
  const [, again] = useReducer((count: number) => count + 1, 0);
  return (
    <main className="mx-auto grid max-w-md gap-4 px-4 py-24">
      <PartMissing />
      {unattended() && <Countdown again={again} />}
    </main>
  );
}
