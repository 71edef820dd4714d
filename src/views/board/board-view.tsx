import { useLayoutEffect } from 'react';
import { useSearch } from 'wouter';
import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { Footer } from '../../ui/footer';
import { lazyPart } from '../../ui/lazy-part';
import { PartMissing } from '../../ui/part-missing';
import { Announcer } from '../announcer';
import { useKiosk } from '../use-kiosk';
import { useView } from '../use-view';
import { AttentionStrip } from './attention-strip';
import { BoardContent } from './board-content';
import { BoardHeader } from './board-header';
import { Notices } from './notices';
import { ToolRow } from './tool-row';
import { focusCard, serverOf, useFocusHandedOn } from './use-focused-card';

const CompareBar = lazyPart(
  () => import('./compare-bar').then((file) => file.CompareBar),
  PartMissing,
);

/** The board: the whole fleet by tag, or the part of it that the address asks for. */
export function BoardView() {
  const { config, picked } = useAppState();
  const picking = useStore(picked) !== undefined;
  const [view, setView] = useView();
  const search = useSearch();
  const chrome = !useKiosk();
  useKeptScroll(search);
  useFocusHandedOn();
  return (
    <>
      <title>{config.title}</title>
      <a
        href="#servers"
        className="sr-only rounded bg-panel px-3 py-2 focus:not-sr-only focus:absolute focus:z-10"
      >
        {t('app.skip')}
      </a>
      <div className="px-(--edge) pb-10 sm:px-7">
        <BoardHeader view={view} onView={setView} chrome={chrome} />
        {chrome && <ToolRow view={view} onView={setView} />}
        <Notices chrome={chrome} />
        <AttentionStrip onView={setView} />
        <main id="servers" aria-label={t('board.label')} className="goes-stale">
          <BoardContent view={view} onView={setView} />
        </main>
        {picking && <CompareBar />}
        <Announcer />
        {chrome && <Footer text={config.brand.footer} links={config.brand.links} />}
      </div>
    </>
  );
}

/**
 * Remembers where the board was scrolled to, and returns there when it is shown again; the keyboard returns to the
 * card of the server that was looked at.
 */
function useKeptScroll(search: string): void {
  const { place } = useAppState();
  useLayoutEffect(() => {
    const before = place.get();
    if (before.search === search) window.scrollTo(0, before.scrollY);
    if (before.server !== undefined) focusCard(before.server, { preventScroll: true });
    let scrollY = before.search === search ? before.scrollY : window.scrollY;
    const follow = () => {
      scrollY = window.scrollY;
    };
    window.addEventListener('scroll', follow, { passive: true });
    return () => {
      window.removeEventListener('scroll', follow);
      // Who is back before the server's page stood finds the card that led there.
      place.set({ search, scrollY, server: serverOf(document.activeElement) });
    };
  }, [place, search]);
}
