import { useCallback, useState } from 'react';
import { type AlertRecord, isUnread } from '../../domain/alerts/record';
import { t } from '../../i18n';
import { useAlertRecords } from '../../state/alert-hooks';
import { useAppState } from '../../state/context';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { openModally } from '../../ui/open-modally';
import { AlertRow } from './alert-row';

/** The newest are shown; all of them stand among the events. */
const SHOWN = 100;

/** What was alerted of late, newest first: having opened it is having seen it. */
export function AlertsDialog() {
  const { panel, alerts } = useAppState();
  const [seenUntil] = useState(() => alerts.get()?.records.seenUntil.get() ?? 0);
  const records = useAlertRecords();
  const newest = [...records].sort((a, b) => b.told - a.told).slice(0, SHOWN);
  const markSeen = useCallback(() => {
    const now = alerts.get();
    now?.records.markSeen(now.now());
  }, [alerts]);
  const open = useCallback(
    (dialog: HTMLDialogElement | null) => {
      openModally(dialog);
      if (dialog !== null) markSeen();
    },
    [markSeen],
  );
  const close = () => {
    markSeen();
    panel.set('none');
  };
  return (
    <dialog
      ref={open}
      aria-labelledby="alerts-title"
      onClose={close}
      className="m-auto max-h-[min(88dvh,52rem)] w-[min(42rem,calc(100vw-2rem))] overflow-hidden rounded-2xl border border-line bg-panel p-0 text-ink backdrop:bg-black/55 open:flex open:flex-col"
    >
      <header className="flex flex-wrap items-center gap-2.5 border-b border-line px-5 py-3">
        <h2 id="alerts-title" className="me-auto text-[1.15em] font-bold">
          {t('alerts.title')}
        </h2>
        <Button onClick={() => panel.set('alert-settings')}>{t('alerts.settings')}</Button>
        <Button
          className="px-2"
          aria-label={t('settings.close')}
          title={t('settings.close')}
          onClick={({ currentTarget }) => currentTarget.closest('dialog')?.close()}
        >
          <Icon name="close" className="size-[1.45em]" />
        </Button>
      </header>
      <div className="grow overflow-y-auto overscroll-contain">
        {newest.length === 0 ? (
          <div className="grid justify-items-center gap-2 px-6 py-14 text-center">
            <p className="text-lg font-semibold">{t('alerts.none')}</p>
            <p className="max-w-prose text-ink-2">{t('alerts.noneHint')}</p>
          </div>
        ) : (
          <ol className="divide-y divide-line">
            {newest.map((record: AlertRecord) => (
              <AlertRow key={record.id} record={record} unread={isUnread(record, seenUntil)} />
            ))}
          </ol>
        )}
      </div>
    </dialog>
  );
}
