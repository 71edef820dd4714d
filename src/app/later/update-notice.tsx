import { useState } from 'react';
import { t } from '../../i18n';
import { useStore } from '../../state/context';
import { Button } from '../../ui/button';
import type { Worker } from './worker';

/** Says that there is a newer version, and leaves the moment to the person; where there is none, it is silent. */
export function UpdateNotice(props: {
  readonly worker: Worker;
  readonly unattended: () => boolean;
}) {
  const { worker, unattended } = props;
  const newer = useStore(worker.newer);
  const [put, setPut] = useState(false);
  return (
    <div
      role="status"
      className="fixed inset-x-4 bottom-[calc(var(--nav-room)+1rem)] z-20 mx-auto w-fit max-w-xl empty:hidden"
    >
      {newer && !put && !unattended() && (
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
