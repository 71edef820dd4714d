import type { AppState } from '../state/app-state';
import { useStore } from '../state/context';
import { useShown } from '../views/use-shown';
import { OpenPanel, PageKeys } from './screens';

/** The dialogs over the pages: another language draws the pages anew and leaves a dialog open. */
export function Panels({ state }: { readonly state: AppState }) {
  const panel = useStore(state.panel);
  const shown = useShown();
  return (
    <>
      {shown && <PageKeys />}
      {panel !== 'none' && <OpenPanel panel={panel} />}
    </>
  );
}
