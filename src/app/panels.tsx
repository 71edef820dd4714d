import type { AppState, Panel } from '../state/app-state';
import { useStore } from '../state/context';
import { useShown } from '../views/use-shown';
import {
  Alerts,
  Keys,
  Marks,
  PageKeys,
  Palette,
  Settings,
  ShareText,
  SignOut,
  WallSetup,
} from './screens';

/** The dialogs over the pages: another language draws the pages anew and leaves a dialog open. */
export function Panels({ state }: { readonly state: AppState }) {
  const panel = useStore(state.panel);
  const shown = useShown();
  return (
    <>
      {shown && <PageKeys />}
      <OpenPanel panel={panel} />
    </>
  );
}

function OpenPanel({ panel }: { readonly panel: Panel }) {
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
