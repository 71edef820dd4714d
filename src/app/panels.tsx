import type { AppState } from '../state/app-state';
import { useStore } from '../state/context';
import { Settings, ShareText, SignOut } from './screens';

/** The dialogs over the pages: another language draws the pages anew and leaves a dialog open. */
export function Panels({ state }: { readonly state: AppState }) {
  const panel = useStore(state.panel);
  if (panel === 'sign-out') return <SignOut />;
  if (panel === 'settings' || panel === 'history') return <Settings />;
  return panel === 'none' ? null : <ShareText subject={panel} />;
}
