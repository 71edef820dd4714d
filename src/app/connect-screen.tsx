import { type ComponentType, lazy, Suspense, useState } from 'react';

let loaded: ComponentType | undefined;

async function load(): Promise<{ default: ComponentType }> {
  const { ConnectView } = await import('../views/connect/connect-view');
  loaded = ConnectView;
  return { default: ConnectView };
}

const LazyConnect = lazy(load);

/** The connect screen, in a file of its own: most visits never see it. Drawn at once where it is here. */
export function ConnectScreen() {
  const [Screen] = useState<ComponentType>(() => loaded ?? LazyConnect);
  return (
    <Suspense fallback={null}>
      <Screen />
    </Suspense>
  );
}

/** Fetches the screen, so that it is here when it is needed, network or not. Never fails: drawing tries again. */
export async function fetchConnectScreen(): Promise<void> {
  await load().catch(() => undefined);
}
