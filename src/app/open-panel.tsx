import type { Panel } from '../state/app-state';
import { lazyPart } from '../ui/lazy-part';
import { PanelMissing } from './panel-missing';

const Settings = lazyPart(
  () => import('../views/settings/settings-dialog').then((file) => file.SettingsDialog),
  PanelMissing,
);

const Alerts = lazyPart(
  () => import('../views/alerts/alerts-dialog').then((file) => file.AlertsDialog),
  PanelMissing,
);

const Keys = lazyPart(
  () => import('../views/keys/keys-dialog').then((file) => file.KeysDialog),
  PanelMissing,
);

const Palette = lazyPart(
  () => import('../views/palette/palette-dialog').then((file) => file.PaletteDialog),
  PanelMissing,
);

const Marks = lazyPart(
  () => import('../views/marks/marks-dialog').then((file) => file.MarksDialog),
  PanelMissing,
);

const WallSetup = lazyPart(
  () => import('../views/wall-setup/wall-setup').then((file) => file.WallSetup),
  PanelMissing,
);

const SignOut = lazyPart(
  () => import('../views/sign-out-dialog').then((file) => file.SignOutDialog),
  PanelMissing,
);

const ShareText = lazyPart(
  () => import('../views/share/share-dialog').then((file) => file.ShareDialog),
  PanelMissing,
);

/** The dialog that is open. What dialogs there are no first screen needs to know. */
export function OpenPanel({ panel }: { readonly panel: Panel }) {
  if (typeof panel === 'number') return <Marks id={panel} />;
  if (panel === 'sign-out') return <SignOut />;
  if (panel === 'palette') return <Palette />;
  if (panel === 'keys') return <Keys />;
  if (panel === 'wall') return <WallSetup />;
  if (panel === 'alerts') return <Alerts />;
  if (panel === 'settings' || panel === 'history' || panel === 'alert-settings') {
    return <Settings />;
  }
  return panel === 'none' ? null : <ShareText subject={panel} />;
}
