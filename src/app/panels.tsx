import { lazy, Suspense, useState } from 'react';
import type { AppState } from '../state/app-state';
import { useStore } from '../state/context';
import { SignOutDialog } from '../views/sign-out-dialog';
import { PanelMissing } from './panel-missing';

/** The dialogs over the pages: another language draws the pages anew and leaves a dialog open. */
export function Panels({ state }: { readonly state: AppState }) {
  const panel = useStore(state.panel);
  if (panel === 'sign-out') return <SignOutDialog />;
  return panel === 'none' ? null : <LazySettings />;
}

/** Loaded when it is first opened. A failed load is tried again at the next opening, hence the state. */
function LazySettings() {
  const [Dialog] = useState(() => lazy(loadSettings));
  return (
    <Suspense fallback={null}>
      <Dialog />
    </Suspense>
  );
}

function loadSettings() {
  return import('../views/settings/settings-dialog').then(
    ({ SettingsDialog }) => ({ default: SettingsDialog }),
    () => ({ default: PanelMissing }),
  );
}
