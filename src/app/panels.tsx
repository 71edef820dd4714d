import type { AppState } from '../state/app-state';
import { useStore } from '../state/context';
import { Marks, Settings, SignOut } from './screens';

/** The dialogs over the pages: another language draws the pages anew and leaves a dialog open. */
export function Panels({ state }: { readonly state: AppState }) {
  const panel = useStore(state.panel);
  if (typeof panel === 'number') return <Marks id={panel} />;
  if (panel === 'sign-out') return <SignOut />;
  return panel === 'none' ? null : <Settings />;
}
