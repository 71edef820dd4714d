import { Fragment, StrictMode } from 'react';
import { Route, Router, Switch } from 'wouter';
import { activeLanguage } from '../i18n';
import type { AppState } from '../state/app-state';
import { AppStateProvider, useStore } from '../state/context';
import { FINGERS, useMedia } from '../ui/use-media';
import { BoardView } from '../views/board/board-view';
import { KioskProvider, useKiosk } from '../views/use-kiosk';
import { Crash } from './crash';
import { Panels } from './panels';
import {
  CompareScreen,
  ConnectScreen,
  EventsScreen,
  Missing,
  Phone,
  ServerScreen,
  Unattended,
  WallScreen,
} from './screens';

/** Routes and providers. Without a session every known address is the connect screen. */
export function App({ state, base }: { readonly state: AppState; readonly base: string }) {
  return (
    <StrictMode>
      <AppStateProvider value={state}>
        <Crash>
          <Router base={base.replace(/\/$/, '')}>
            <KioskProvider>
              <Pages state={state} />
              <Panels state={state} />
            </KioskProvider>
          </Router>
        </Crash>
      </AppStateProvider>
    </StrictMode>
  );
}

function Pages({ state }: { readonly state: AppState }) {
  const connected = useStore(state.connection.state).phase === 'in';
  const kiosk = useKiosk();
  const fingers = useMedia(FINGERS);
  // Texts are written where they are drawn: another language or unit draws everything anew.
  const { revision } = useStore(activeLanguage);
  const board = connected ? <BoardView /> : <ConnectScreen />;
  return (
    <Fragment key={revision}>
      <Switch>
        <Route path="/">{board}</Route>
        <Route path="/wall">{connected ? <WallScreen /> : <ConnectScreen />}</Route>
        <Route path="/events">{connected ? <EventsScreen /> : <ConnectScreen />}</Route>
        <Route path="/compare">{connected ? <CompareScreen /> : <ConnectScreen />}</Route>
        <Route path="/connect">
          <ConnectScreen />
        </Route>
        <Route path={/^\/server\/(?<id>\d{1,20})\/?$/}>
          {({ id }) => (connected ? <ServerScreen id={Number(id)} /> : <ConnectScreen />)}
        </Route>
        <Route>
          <Missing />
        </Route>
      </Switch>
      {connected && fingers && !kiosk && <Phone />}
      {kiosk && <Unattended />}
    </Fragment>
  );
}
