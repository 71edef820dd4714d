import type { AlertRecord } from '../../domain/alerts/record';
import type { LogEntry } from '../../domain/history/event-log';
import { t } from '../../i18n';
import { useAppState } from '../../state/context';
import { historyFileName } from '../../state/history/file/file-name';
import { logCsv, logJson } from '../../state/history/file/log-file';
import { Button } from '../../ui/button';
import { alertText } from '../alert-text';
import { saveAs } from '../save-as';

function textOf(alert: AlertRecord): string {
  const { title, body } = alertText(alert);
  return body === '' ? title : `${title}: ${body}`;
}

/** Takes the list out as it is shown, and leads to the export of all that was measured. */
export function EventsOut({ entries }: { readonly entries: readonly LogEntry[] }) {
  const { fleet, panel } = useAppState();
  function save(format: 'csv' | 'json'): void {
    const now = fleet.fleet.get()?.dashboardNow ?? 0;
    const file = format === 'csv' ? logCsv(entries, textOf) : logJson(entries, now);
    saveAs(historyFileName('events', format, now), file);
  }
  return (
    <div className="flex flex-wrap gap-2">
      <Button disabled={entries.length === 0} onClick={() => save('csv')}>
        {t('events.csv')}
      </Button>
      <Button disabled={entries.length === 0} onClick={() => save('json')}>
        {t('events.json')}
      </Button>
      <Button data-opens="history" onClick={() => panel.set('history')}>
        {t('events.history')}
      </Button>
    </div>
  );
}
