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

export const EventsScreen = lazyPart(
  () => import('../views/events/events-view').then((file) => file.EventsView),
  ScreenMissing,
);

export const Settings = lazyPart(
  () => import('../views/settings/settings-dialog').then((file) => file.SettingsDialog),
  PanelMissing,
);

export const SignOut = lazyPart(
  () => import('../views/sign-out-dialog').then((file) => file.SignOutDialog),
  PanelMissing,
);

export const ShareText = lazyPart(
  () => import('../views/share/share-dialog').then((file) => file.ShareDialog),
  PanelMissing,
);

function ScreenMissing() {
  return (
    <main className="mx-auto max-w-md px-4 py-24">
      <PartMissing />
    </main>
  );
}
