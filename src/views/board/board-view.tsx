import { useLayoutEffect } from 'react';
import { useSearch } from 'wouter';
import { t } from '../../i18n';
import { useAppState, useFleet, useStore } from '../../state/context';
import { Button } from '../../ui/button';
import { cardHeight } from '../../ui/card/card-look';
import { Footer } from '../../ui/footer';
import { lazyPart } from '../../ui/lazy-part';
import { PartMissing } from '../../ui/part-missing';
import { Announcer } from '../announcer';
import { LazyTable } from '../lazy-table';
import { useKiosk } from '../use-kiosk';
import { AttentionStrip } from './attention-strip';
import { BoardHeader } from './board-header';
import { type BoardFilter, NO_FILTER } from './board-url';
import { Groups } from './groups';
import { Notices } from './notices';
import { TagPills } from './tag-pills';
import { useBoardFilter, useShownGroups } from './use-board';
import { useCardLook } from './use-card-look';
import { serverOf } from './use-focused-card';

const CompareBar = lazyPart(
  () => import('./compare-bar').then((file) => file.CompareBar),
  PartMissing,
);

/** The board: the whole fleet by tag, or the part of it that the address asks for. */
export function BoardView() {
  const { config, picked } = useAppState();
  const picking = useStore(picked) !== undefined;
  const [filter, setFilter] = useBoardFilter();
  const search = useSearch();
  const chrome = !useKiosk();
  useKeptScroll(search);
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
        <BoardHeader filter={filter} onFilter={setFilter} chrome={chrome} />
        {chrome && <TagPills filter={filter} onFilter={setFilter} />}
        <Notices chrome={chrome} />
        <AttentionStrip onFilter={setFilter} />
        <main id="servers" aria-label={t('board.label')} className="goes-stale">
          <Content filter={filter} onFilter={setFilter} chrome={chrome} search={search} />
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
    if (before.server !== undefined) focusCard(before.server);
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

/** Gives a server's card the focus that nothing else has; nothing where the card is not in the document. */
function focusCard(id: number): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>(`[data-server-id="${id}"] a`)?.focus({ preventScroll: true });
}

function Content(props: {
  readonly chrome: boolean;
  readonly search: string;
  readonly filter: BoardFilter;
  readonly onFilter: (some: Partial<BoardFilter>) => void;
}) {
  const { chrome, search } = props;
  const total = useFleet((fleet) => fleet?.summary.total);
  const groups = useShownGroups(props.filter);
  const look = useCardLook();
  if (total === undefined) return <Skeleton height={cardHeight(look)} />;
  if (total === 0) {
    return (
      <div className="grid gap-1 py-24 text-center">
        <p className="text-lg font-semibold">{t('board.empty')}</p>
        <p className="text-ink-2">{t('board.emptyHint')}</p>
      </div>
    );
  }
  if (groups.length === 0) {
    return (
      <div className="grid justify-items-center gap-3 py-24 text-center">
        <p className="text-lg font-semibold">{t('board.none')}</p>
        <Button onClick={() => props.onFilter(NO_FILTER)}>{t('board.showAll')}</Button>
      </div>
    );
  }
  const table = new URLSearchParams(search).get('view') === 'table';
  if (table) return <LazyTable groups={groups} chrome={chrome} />;
  const shown = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  const filtered = props.filter.tag !== undefined || props.filter.status !== undefined;
  return <Groups groups={groups} total={shown} look={look} filtered={filtered} />;
}

/** Where the cards will stand, so that nothing jumps when they come. */
function Skeleton({ height }: { readonly height: number }) {
  const style = { height: `${height}rem` };
  return (
    <div aria-busy="true">
      <p className="group-header text-[0.93em] text-ink-3">{t('board.first')}</p>
      <div className="card-grid" aria-hidden="true">
        {Array.from({ length: 12 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the places are all alike and never move
          <div key={index} style={style} className="rounded-xl border border-line bg-panel" />
        ))}
      </div>
    </div>
  );
}
