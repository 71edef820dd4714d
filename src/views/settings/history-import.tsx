import { useRef, useState } from 'react';
import { fmt, t } from '../../i18n';
import { useAppState } from '../../state/context';
import { type HistoryImport as Outcome, readHistoryFile } from '../../state/history/file/read';
import type { Keeper } from '../../state/history/keeper';
import { Button } from '../../ui/button';
import { useWork } from './use-work';
import { WorkProgress } from './work-progress';

/** Joins a file of ours with the history, and says how much of it was new. */
export function HistoryImport({ keeper }: { readonly keeper: Keeper }) {
  const { fleet } = useAppState();
  const [outcome, setOutcome] = useState<Outcome>();
  const work = useWork();
  const input = useRef<HTMLInputElement>(null);

  async function take(file: File): Promise<void> {
    setOutcome(undefined);
    const now = fleet.fleet.get()?.dashboardNow ?? 0;
    setOutcome(await work.run((running) => readHistoryFile(keeper, file, now, running)));
  }
  return (
    <div className="grid gap-2">
      <Button
        className="justify-self-start"
        aria-disabled={work.progress !== undefined}
        onClick={() => {
          if (work.progress === undefined) input.current?.click();
        }}
      >
        {t('history.import')}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".json,application/json"
        aria-label={t('history.import')}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) void take(file);
          // The same file may be picked again.
          target.value = '';
        }}
      />
      <WorkProgress label={t('history.importing')} work={work} />
      <p role="status" className={outcome?.ok === false ? 'text-down' : ''}>
        {outcome && outcomeText(outcome)}
      </p>
    </div>
  );
}

function outcomeText(outcome: Outcome): string {
  if (!outcome.ok) {
    const path = outcome.reason === 'damaged' ? outcome.path : '';
    return t(`history.wrong.${outcome.reason}`, { path });
  }
  const { points, incidents, watched } = outcome;
  if (points === 0 && incidents === 0 && watched < 1) return t('history.nothingNew');
  return t('history.imported', {
    points: fmt().integer(points),
    incidents: fmt().integer(incidents),
    watched: fmt().duration(watched),
  });
}
