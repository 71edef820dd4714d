import type { MouseEvent, ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { askForSearch } from '../../domain/view/ask-search';
import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { Icon } from '../../ui/icon';
import { useNarrow } from '../../ui/use-narrow';
import { AlertsButton } from '../../views/alerts-button';

const ITEM =
  'flex min-w-0 grow basis-0 flex-col items-center justify-center gap-0.5 -outline-offset-2 text-[0.79em] text-ink-2 aria-[current=page]:font-semibold aria-[current=page]:text-ink';

/** Where a phone's thumb is: the ways to the screens, and what opens over them. */
export function BottomNav() {
  const { panel, place } = useAppState();
  const { search } = useStore(place);
  const [path, navigate] = useLocation();
  const onBoard = path === '/';
  const find = () => {
    const view = onBoard ? window.location.search : search;
    navigate(`/${askForSearch(view, true)}`, { replace: onBoard });
  };
  const narrow = useNarrow();
  return (
    <>
      {/* The page's end is seen above it. */}
      <div className="h-(--nav-room) print:hidden" />
      <nav
        aria-label={t('phone.nav')}
        className="fixed inset-x-0 bottom-0 z-10 flex h-(--nav-room) border-t border-line bg-panel ps-[env(safe-area-inset-left)] pe-[env(safe-area-inset-right)] pb-[env(safe-area-inset-bottom)] print:hidden"
      >
        <Link
          href={search === '' ? '/' : `/?${search}`}
          aria-current={onBoard ? 'page' : undefined}
          onClick={(event: MouseEvent) => {
            if (!onBoard) return;
            event.preventDefault();
            window.scrollTo(0, 0);
          }}
          className={ITEM}
        >
          <Item icon="board">{t('server.back')}</Item>
        </Link>
        <button type="button" data-opens="search" onClick={find} className={ITEM}>
          <Item icon="search">{t('find.hint')}</Item>
        </button>
        <Link
          href="/events"
          aria-current={path === '/events' ? 'page' : undefined}
          className={ITEM}
        >
          <Item icon="events">{t('events.title')}</Item>
        </Link>
        <AlertsButton className={ITEM} words={!narrow} />
        <button
          type="button"
          data-opens="share"
          onClick={() => panel.set({ kind: 'fleet' })}
          className={ITEM}
        >
          <Item icon="share">{t('phone.share')}</Item>
        </button>
        <button
          type="button"
          data-opens="settings"
          onClick={() => panel.set('settings')}
          className={ITEM}
        >
          <Item icon="gear">{t('board.settings')}</Item>
        </button>
      </nav>
    </>
  );
}

/** Large text leaves no room for the words. */
function Item(props: {
  readonly icon: 'board' | 'search' | 'events' | 'share' | 'gear';
  readonly children: ReactNode;
}) {
  const narrow = useNarrow();
  return (
    <>
      <Icon name={props.icon} className="size-[1.9em]" />
      <span className={narrow ? 'sr-only' : 'max-w-full truncate px-0.5'}>{props.children}</span>
    </>
  );
}
