import { useLayoutEffect } from 'react';
import { Link } from 'wouter';
import { t } from '../../i18n';
import { useAppState, useFleet, useStore } from '../../state/context';
import { Footer } from '../../ui/footer';
import { Icon } from '../../ui/icon';
import { useMedia } from '../../ui/use-media';
import { Announcer } from '../announcer';
import { FeedPill } from '../feed-pill';
import { ScreenTitle } from '../screen-title';
import { SessionNotices } from '../session-notices';
import { useKiosk } from '../use-kiosk';
import { FleetList } from './fleet-list';
import { ServerArticle } from './server-article';
import { useFleetOrder, useNeighbourKeys } from './use-neighbours';

/** Screens with room for the fleet beside a server. */
const WIDE = '(min-width: 1280px)';

/** One server, with the fleet beside it where there is room. What is not known is left out. */
export function ServerView({ id }: { readonly id: number }) {
  const { config, place } = useAppState();
  const { search } = useStore(place);
  const chrome = !useKiosk();
  const wide = useMedia(WIDE);
  // Said on leaving, before the board draws: it brings the keyboard back to this server's card.
  useLayoutEffect(() => () => place.set({ ...place.get(), server: id }), [place, id]);
  const watched = useFleet((fleet) => fleet?.servers.get(id));
  const order = useFleetOrder();
  useNeighbourKeys(id, order);
  const name = watched?.server.name.trim() || `#${id}`;
  const listed = wide && chrome && order.length > 1;
  return (
    <div className={listed ? 'grid grid-cols-[16rem_minmax(0,1fr)]' : ''}>
      <title>{`${name} · ${config.title}`}</title>
      {listed && <FleetList id={id} order={order} />}
      <div className="grid min-w-0 content-start gap-4 px-(--edge) py-3.5 sm:px-7">
        <header className="flex items-center justify-end gap-4">
          {chrome && (
            <Link
              href={search === '' ? '/' : `/?${search}`}
              className="touch me-auto inline-flex items-center gap-1 rounded-lg border border-line bg-panel px-3 py-1.5 hover:bg-raised"
            >
              <Icon name="back" />
              {t('server.back')}
            </Link>
          )}
          <FeedPill />
        </header>
        <SessionNotices chrome={chrome} />
        <Announcer />
        <main className="goes-stale">
          {/* Another server begins anew: its addresses are masked, and no moment is held. */}
          {watched ? <ServerArticle key={id} watched={watched} /> : <NoServer id={id} />}
        </main>
        <Footer text={config.brand.footer} links={config.brand.links} />
      </div>
    </div>
  );
}

function NoServer({ id }: { readonly id: number }) {
  const answered = useFleet((fleet) => fleet !== undefined);
  if (!answered) return <h1 className="text-xl font-semibold">{t('board.first')}</h1>;
  return (
    <div className="grid gap-2 py-16">
      <ScreenTitle>{t('server.unknown', { id: String(id) })}</ScreenTitle>
      <p className="text-ink-2">{t('server.unknownHint')}</p>
    </div>
  );
}
