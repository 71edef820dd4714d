import { useId } from 'react';
import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { Button } from '../../ui/button';
import { CheckField } from '../../ui/check-field';
import { Icon } from '../../ui/icon';
import { openModally } from '../../ui/open-modally';

/** Keys, and what they do there. `always`: they act whether or not single keys do. */
const GROUPS = [
  {
    title: 'keys.everywhere',
    keys: [
      ['Ctrl K', 'keys.palette'],
      ['?', 'keys.sheet'],
      ['Esc', 'keys.escape'],
    ],
  },
  {
    title: 'keys.board',
    keys: [
      ['/', 'keys.search'],
      ['Enter', 'keys.found'],
      ['F', 'keys.favourite'],
      ['M', 'keys.marks'],
      ['← → ↑ ↓', 'keys.tiles'],
      ['Alt ← →', 'keys.columnMove'],
      ['Shift ← →', 'keys.columnSize'],
      ['Ctrl C', 'keys.copyRow'],
    ],
  },
  {
    title: 'keys.server',
    keys: [
      ['J', 'keys.next'],
      ['K', 'keys.previous'],
      ['← →', 'keys.chart'],
    ],
  },
] as const;

/** All keys, on one sheet. */
export function KeysDialog() {
  const { panel, preferences } = useAppState();
  const { shortcuts } = useStore(preferences);
  const title = useId();
  return (
    <dialog
      ref={openModally}
      aria-labelledby={title}
      onClose={() => panel.set('none')}
      className="m-auto max-h-[88dvh] w-[min(46rem,calc(100vw-2rem))] overflow-y-auto rounded-2xl border border-line bg-panel p-0 text-ink backdrop:bg-black/55"
    >
      <header className="flex items-center gap-3 border-b border-line px-5 py-3">
        <h2 id={title} className="text-[1.15em] font-bold">
          {t('keys.title')}
        </h2>
        <Button
          className="ms-auto px-2"
          aria-label={t('settings.close')}
          title={t('settings.close')}
          onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}
        >
          <Icon name="close" className="size-[1.45em]" />
        </Button>
      </header>
      <div className="grid gap-x-10 gap-y-5 px-5 py-4 sm:grid-cols-2 sm:grid-rows-[auto_1fr]">
        {GROUPS.map((group) => (
          <section
            key={group.title}
            aria-labelledby={`${title}-${group.title}`}
            className={
              group.title === 'keys.board' ? 'sm:col-start-2 sm:row-span-2 sm:row-start-1' : ''
            }
          >
            <h3 id={`${title}-${group.title}`} className="mb-1.5 font-semibold text-ink-2">
              {t(group.title)}
            </h3>
            <dl className="grid gap-y-1.5">
              {group.keys.map(([key, text]) => (
                <div key={text} className="flex items-baseline gap-3">
                  <dt className="w-20 shrink-0">
                    <kbd className="rounded border border-line bg-bg px-1.5 font-[inherit] text-[0.9em] whitespace-nowrap">
                      {key}
                    </kbd>
                  </dt>
                  <dd className="min-w-0">{t(text)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <div className="border-t border-line pt-3 sm:col-span-2">
          <CheckField
            label={t('settings.shortcuts')}
            checked={shortcuts}
            onChange={(value) => preferences.change({ shortcuts: value })}
          />
          <p className="text-[0.93em] text-ink-2">{t('keys.off')}</p>
        </div>
      </div>
    </dialog>
  );
}
