import { useLayoutEffect } from 'react';
import { Link } from 'wouter';
import { t } from '../../i18n';
import { useAppState, useFleet, useStore } from '../../state/context';
import { Footer } from '../../ui/footer';
import { Icon } from '../../ui/icon';
import { StatusGlyph } from '../../ui/status-glyph';
import { Announcer } from '../announcer';
import { FeedPill } from '../feed-pill';
import { ScreenTitle } from '../screen-title';
import { SessionNotices } from '../session-notices';
import { useKiosk } from '../use-kiosk';
import { factsOf } from './facts';
import { ShareServer } from './share-server';

/** One server: its state and its facts. What is not known is left out. */
export function ServerView({ id }: { readonly id: number }) {
  const { config, place } = useAppState();
  const { search } = useStore(place);
  const chrome = !useKiosk();
  // Said on leaving, before the board draws: it brings the keyboard back to this server's card.
  useLayoutEffect(() => () => place.set({ ...place.get(), server: id }), [place, id]);
  const watched = useFleet((fleet) => fleet?.servers.get(id));
  const answered = useFleet((fleet) => fleet !== undefined);
  const name = watched?.server.name.trim() || `#${id}`;
  return (
    <div className="mx-auto grid max-w-3xl gap-6 px-4 py-3.5 sm:px-7">
      <title>{`${name} · ${config.title}`}</title>
      <header className="flex items-center justify-end gap-4">
        {chrome && (
          <Link
            href={search === '' ? '/' : `/?${search}`}
            className="me-auto inline-flex items-center gap-1 rounded-lg border border-line bg-panel px-3 py-1.5 hover:bg-raised"
          >
            <Icon name="back" />
            {t('server.back')}
          </Link>
        )}
        <FeedPill />
        {chrome && watched && <ShareServer id={id} />}
      </header>
      <SessionNotices chrome={chrome} />
      <Announcer />
      <main className="goes-stale">
        {watched && (
          <article data-server-id={id} data-status={watched.status} className="grid gap-6">
            <ScreenTitle className="flex min-w-0 items-center gap-3">
              <StatusGlyph status={watched.status} className="size-4" />
              <span dir="auto" className="min-w-0 break-words">
                {name}
              </span>
              <span className="text-base font-normal text-ink-2">
                {t(`status.${watched.status}`)}
              </span>
            </ScreenTitle>
            <dl aria-label={t('server.facts')} className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
              {factsOf(watched).map(({ label, value }) => (
                <div key={label} className="min-w-0">
                  <dt className="text-[0.9em] text-ink-3">{t(label)}</dt>
                  <dd dir="auto" className="font-semibold break-words">
                    {value}
                  </dd>
                </div>
              ))}
            </dl>
          </article>
        )}
        {!watched && (
          <h1 className="text-xl font-semibold">
            {answered ? t('server.unknown', { id: String(id) }) : t('board.first')}
          </h1>
        )}
      </main>
      <Footer text={config.brand.footer} links={config.brand.links} />
    </div>
  );
}
