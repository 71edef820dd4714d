import { useState } from 'react';
import { t } from '../../i18n';
import { useAppState, useFleet } from '../../state/context';
import { historyFileName } from '../../state/history/file/file-name';
import {
  FILE_RANGES,
  type FileChoice,
  type FileRange,
  writeHistoryFile,
} from '../../state/history/file/write';
import type { Keeper } from '../../state/history/keeper';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { saveAs } from '../save-as';
import { ALL_METRICS, MetricChoice } from './metric-choice';
import { ALL_SERVERS, pickServers, ServerChoice } from './server-choice';
import { useWork } from './use-work';
import { WorkProgress } from './work-progress';

const RANGES = ['hour', 'day', 'week', 'month'] as const satisfies readonly FileRange[];
const FORMATS = ['json', 'csv'] as const;

/** Writes chosen parts of the history into a file. */
export function HistoryExport({ keeper }: { readonly keeper: Keeper }) {
  const { fleet } = useAppState();
  const [open, setOpen] = useState(false);
  const [servers, setServers] = useState(ALL_SERVERS);
  const [metrics, setMetrics] = useState(ALL_METRICS);
  const [range, setRange] = useState<FileRange>('day');
  const [format, setFormat] = useState<FileChoice['format']>('json');
  const work = useWork();
  const chosen = useFleet((now) => now && pickServers(now, servers).length) ?? 0;
  const nothing = chosen === 0 || metrics.length === 0;

  async function save(): Promise<void> {
    const now = fleet.fleet.get();
    if (now === undefined) return;
    const choice = { servers: pickServers(now, servers), metrics, range, format };
    const file = await work.run((running) =>
      writeHistoryFile(keeper, choice, now.dashboardNow, running),
    );
    if (file) saveAs(historyFileName('history', format, now.dashboardNow), file);
  }
  return (
    <div className="grid gap-3">
      <Button className="justify-self-start" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('history.export')}
      </Button>
      {open && (
        <form
          aria-label={t('history.export')}
          className="grid gap-2 rounded-lg border border-line px-4 py-3"
          onSubmit={(event) => {
            event.preventDefault();
            if (!nothing && work.progress === undefined) void save();
          }}
        >
          <ServerChoice chosen={servers} onChange={setServers} />
          <MetricChoice chosen={metrics} onChange={setMetrics} />
          <Choice
            label={t('history.range')}
            options={RANGES.map((value) => ({ value, label: t(`history.range.${value}`) }))}
            value={range}
            onChange={setRange}
          />
          <Choice
            label={t('history.format')}
            options={FORMATS.map((value) => ({ value, label: t(`history.format.${value}`) }))}
            value={format}
            onChange={setFormat}
          />
          <p className="max-w-prose text-ink-3">
            {format === 'csv' && FILE_RANGES[range] > FILE_RANGES.day
              ? t('history.hint.quarters')
              : t(`history.hint.${format}`)}
          </p>
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" strong aria-disabled={nothing || work.progress !== undefined}>
              {t('history.save')}
            </Button>
            <span className={nothing ? 'text-late' : 'text-ink-3'}>
              {t('history.chosen', { servers: chosen, metrics: metrics.length })}
            </span>
          </div>
          <WorkProgress label={t('history.exporting')} work={work} />
        </form>
      )}
    </div>
  );
}
