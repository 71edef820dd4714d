import { useRef, useState } from 'react';
import { t } from '../../../i18n';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import { fieldLabel } from '../../field-text';
import type { ViewProps } from '../../use-view';
import { ArrangeFields } from './arrange-fields';

/** In which order the servers stand, behind a button that says it. */
export function ArrangeMenu({ view, onView }: ViewProps) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const [first] = view.sort;
  const order = first ? fieldLabel(first.field) : t('sort.panel');
  // Below the button that opens it, where there is room beside.
  const place = (dialog: HTMLDialogElement | null) => {
    if (dialog === null || dialog.open) return;
    const box = button.current?.getBoundingClientRect();
    dialog.style.setProperty('--menu-top', `${(box?.bottom ?? 0) + 6}px`);
    dialog.style.setProperty('--menu-end', `${document.body.clientWidth - (box?.right ?? 0)}px`);
    dialog.addEventListener('click', closeOutside);
    dialog.showModal();
  };
  return (
    <>
      <Button
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-label={`${t('sort.open')}: ${order}`}
        onClick={() => setOpen(true)}
        className="h-[2.3rem] px-2.5 max-sm:px-2"
      >
        <Icon name="sort" className="size-[1.2em] max-sm:size-[1.45em]" />
        <span className="max-w-40 truncate max-sm:hidden">{order}</span>
      </Button>
      {open && (
        <dialog
          ref={place}
          aria-label={t('sort.open')}
          onClose={() => setOpen(false)}
          className="menu fixed inset-auto end-(--menu-end) top-(--menu-top) m-0 w-[22rem] rounded-xl border border-line bg-panel p-0 text-ink shadow-none backdrop:bg-transparent max-sm:start-0 max-sm:end-0 max-sm:top-auto max-sm:bottom-0 max-sm:w-full max-sm:max-w-none max-sm:rounded-b-none max-sm:pb-[env(safe-area-inset-bottom)] max-sm:backdrop:bg-black/50"
        >
          <ArrangeFields view={view} onView={onView} />
        </dialog>
      )}
    </>
  );
}

/** A click that hits the dialog itself hits its backdrop: what is in it covers it whole. */
function closeOutside({ target, currentTarget }: Event): void {
  if (target === currentTarget && target instanceof HTMLDialogElement) target.close();
}
