import { t } from '../../i18n';
import { useAppState, useFleet } from '../../state/context';
import { Announcer } from './announcer';
import { BoardHeader } from './board-header';
import { Groups } from './groups';
import { Notices } from './notices';

/** The board: the whole fleet by tag. */
export function BoardView() {
  const { config } = useAppState();
  const total = useFleet((fleet) => fleet?.summary.total);
  const kiosk = new URLSearchParams(window.location.search).get('kiosk') === '1';
  return (
    <>
      <title>{config.title}</title>
      <a
        href="#servers"
        className="sr-only rounded bg-panel px-3 py-2 focus:not-sr-only focus:absolute focus:z-10"
      >
        {t('app.skip')}
      </a>
      <div className="px-4 pb-10 sm:px-7">
        <BoardHeader chrome={!kiosk} />
        <Notices chrome={!kiosk} />
        <main id="servers" aria-label={t('board.label')} className="goes-stale">
          <Content total={total} />
        </main>
        <Announcer />
      </div>
    </>
  );
}

function Content({ total }: { readonly total: number | undefined }) {
  if (total === undefined) return <Skeleton />;
  if (total > 0) return <Groups total={total} />;
  return (
    <div className="grid gap-1 py-24 text-center">
      <p className="text-lg font-semibold">{t('board.empty')}</p>
      <p className="text-ink-2">{t('board.emptyHint')}</p>
    </div>
  );
}

/** Where the cards will stand, so that nothing jumps when they come. */
function Skeleton() {
  return (
    <div aria-busy="true">
      <p className="mt-6 mb-2.5 text-[0.93em] text-ink-3">{t('board.first')}</p>
      <div className="card-grid" aria-hidden="true">
        {Array.from({ length: 12 }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the places are all alike and never move
          <div key={index} className="h-(--card-height) rounded-xl border border-line bg-panel" />
        ))}
      </div>
    </div>
  );
}
