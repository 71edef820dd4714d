import { useLayoutEffect, useRef } from 'react';
import { useAppState, useFleet } from '../../state/context';
import { Footer } from '../../ui/footer';
import { useMedia } from '../../ui/use-media';
import { useKiosk } from '../use-kiosk';
import { FleetList } from './fleet-list';
import { NoServer } from './no-server';
import { PageHead } from './page-head';
import { ServerArticle } from './server-article';
import { useFleetOrder, useNeighbourKeys } from './use-neighbours';

/** Screens with room for the fleet beside a server. */
const WIDE = '(min-width: 1280px)';

/** One server, with the fleet beside it where there is room. What is not known is left out. */
export function ServerView({ id }: { readonly id: number }) {
  const { config, place } = useAppState();
  const chrome = !useKiosk();
  const wide = useMedia(WIDE);
  // Said on leaving, before the board draws: it brings the keyboard back to this server's card.
  useLayoutEffect(() => () => place.set({ ...place.get(), server: id }), [place, id]);
  const watched = useFleet((fleet) => fleet?.servers.get(id));
  const order = useFleetOrder();
  useNeighbourKeys(id, order);
  const name = watched?.server.name.trim();
  const seenAs = useLastName(id, name);
  const listed = wide && chrome && order.length > 1;
  return (
    <div className={listed ? 'grid grid-cols-[16rem_minmax(0,1fr)]' : ''}>
      <title>{`${seenAs || `#${id}`} · ${config.title}`}</title>
      {listed && <FleetList id={id} order={order} />}
      <div
        className={`grid min-h-dvh min-w-0 grid-cols-[minmax(0,1fr)] content-start gap-4 px-(--edge) py-3.5 sm:px-7 ${listed ? 'border-s border-line' : ''}`}
      >
        <PageHead chrome={chrome} />
        <main className="goes-stale">
          {/* Another server begins anew: its addresses are masked, and no moment is held. */}
          {watched ? (
            <ServerArticle key={id} watched={watched} />
          ) : (
            <NoServer key={id} id={id} seenAs={seenAs} chrome={chrome} />
          )}
        </main>
        {chrome && <Footer text={config.brand.footer} links={config.brand.links} />}
      </div>
    </div>
  );
}

/** What a server is called, or was while it was there. */
function useLastName(id: number, name: string | undefined): string | undefined {
  const last = useRef<{ readonly id: number; readonly name: string | undefined }>(undefined);
  if (last.current?.id !== id || name !== undefined) last.current = { id, name };
  return last.current.name;
}
