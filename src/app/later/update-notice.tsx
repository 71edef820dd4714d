import { useState } from 'react';
import { t } from '../../i18n';
import { useStore } from '../../state/context';
import { Button } from '../../ui/button';
import type { Worker } from './worker';

/** Says that there is a newer version, and leaves the moment to the person. */
export function UpdateNotice({ worker }: { readonly worker: Worker }) {
  const newer = useStore(worker.newer);
  const [put, setPut] = useState(false);
  return (
    <div
      role="status"
      className="fixed inset-x-4 bottom-[calc(var(--nav-room)+1rem)] z-20 mx-auto w-fit max-w-xl empty:hidden"
    >
      {newer && !put && (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-xl border border-ink-3 bg-panel px-4 py-3">
          <p>{t('update.newer')}</p>
          <span className="ms-auto flex gap-2">
            <Button onClick={() => setPut(true)}>{t('update.later')}</Button>
            <Button strong onClick={worker.reload}>
              {t('update.reload')}
            </Button>
          </span>
        </div>
      )}
    </div>
  );
}
