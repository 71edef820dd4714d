import { useEffect } from 'react';
import { Link } from 'wouter';
import { CHARTS } from '../../config';
import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { BUTTON_LOOK, Button } from '../../ui/button';

/** While servers are being picked on the board: how many there are, and the way to compare them. */
export function CompareBar() {
  const { picked } = useAppState();
  const ids = useStore(picked) ?? [];
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return;
      if (document.querySelector('dialog[open]') === null) picked.set(undefined);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [picked]);
  const leave = () => {
    picked.set(undefined);
    // The one that is shown at this width takes it.
    for (const one of document.querySelectorAll<HTMLElement>('[data-compare]')) one.focus();
  };
  return (
    <section
      aria-label={t('compare.title')}
      className="sticky bottom-[calc(var(--nav-room)+0.75rem)] z-20 mx-auto mt-6 flex w-fit max-w-full flex-wrap items-center gap-x-5 gap-y-2 rounded-xl border border-ink-3 bg-raised px-4 py-2.5"
    >
      <p role="status">
        <span className="font-semibold">
          {t('compare.chosen', { count: ids.length, most: CHARTS.compared })}
        </span>{' '}
        <span className="text-ink-2">{ids.length === 0 ? t('compare.hint') : ''}</span>
      </p>
      <span className="flex gap-2">
        <Button onClick={leave}>{t('session.cancel')}</Button>
        {ids.length > 0 && (
          <Link
            href={`/compare?ids=${ids.join()}`}
            onClick={() => picked.set(undefined)}
            className={`${BUTTON_LOOK} border-ink font-semibold`}
          >
            {t('board.compare')}
          </Link>
        )}
      </span>
    </section>
  );
}
