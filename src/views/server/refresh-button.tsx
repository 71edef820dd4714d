import { useState } from 'react';
import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { createRefresh } from '../../state/refresh';
import { Button } from '../../ui/button';
import { failureText } from '../failure-text';

/** Asks for this server at once; says why where no answer came. */
export function RefreshButton({ id }: { readonly id: number }) {
  const { fleet, connection } = useAppState();
  const [refresh] = useState(() => createRefresh(connection.source, fleet.receive));
  const state = useStore(refresh.state);
  const session = useStore(connection.state);
  const by = session.phase === 'in' ? session.session.kind : undefined;
  const own = state.id === id;
  return (
    <>
      {/* Not disabled while it asks: that would take the focus away. */}
      <Button aria-disabled={state.busy} onClick={() => refresh.ask(id)}>
        {own && state.busy ? t('server.refreshing') : t('server.refresh')}
      </Button>
      <p role="status" className="w-full text-late empty:hidden">
        {own && state.failure ? failureText(state.failure, by) : ''}
      </p>
    </>
  );
}
