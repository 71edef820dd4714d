import { useState } from 'react';
import type { WatchedServer } from '../../domain/fleet';
import { t } from '../../i18n';
import { copyText } from '../../lib/copy-text';
import { useAppState } from '../../state/context';
import { historyFileName } from '../../state/history/file/file-name';
import { changeLayout } from '../../state/table-layout';
import { Button } from '../../ui/button';
import { saveAs } from '../save-as';
import { rowsAsTsv, serversCsv } from './table-text';
import type { TableChoices } from './use-choices';

/** What can be done with the whole table. */
export function Toolbar(props: {
  readonly choices: TableChoices;
  /** The rows in their order. */
  readonly ids: readonly number[];
  /** The order is not what it would be by now. */
  readonly waits: boolean;
  readonly onColumns: () => void;
}) {
  const { choices, ids, waits, onColumns } = props;
  const { layout, setLayout } = choices;
  const { fleet } = useAppState();
  const [said, setSaid] = useState('');
  const servers = (): readonly WatchedServer[] =>
    ids.flatMap((id) => fleet.fleet.get()?.servers.get(id) ?? []);

  async function copy(): Promise<void> {
    const copied = await copyText(rowsAsTsv(servers(), layout.columns, true));
    setSaid(copied ? t('table.copied', { count: ids.length }) : t('table.copyFailed'));
  }
  function save(): void {
    const now = fleet.fleet.get()?.dashboardNow ?? 0;
    saveAs(historyFileName('servers', 'csv', now), serversCsv(servers(), layout.columns));
  }
  return (
    <div className="flex flex-wrap items-center gap-2 py-2.5">
      <Button data-opens="columns" onClick={onColumns}>
        {t('table.columns')}
      </Button>
      <Button
        aria-pressed={layout.grouped}
        className={layout.grouped ? 'border-ink-3' : 'text-ink-2'}
        onClick={() => setLayout(changeLayout(layout, { grouped: !layout.grouped }))}
      >
        {t('table.grouped')}
      </Button>
      <p className="min-w-0 grow text-[0.93em] text-ink-3">
        <span role="status">{said}</span> {waits && t('table.waits')}
      </p>
      <Button title={t('table.copyHint')} onClick={() => void copy()}>
        {t('table.copy')}
      </Button>
      <Button title={t('table.csvHint')} onClick={save}>
        {t('table.csv')}
      </Button>
    </div>
  );
}
