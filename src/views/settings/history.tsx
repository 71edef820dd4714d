import { t } from '../../i18n';
import { useKeeper } from '../../state/history-hooks';
import { HistoryClear } from './history-clear';
import { HistoryExport } from './history-export';
import { HistoryFacts } from './history-facts';
import { HistoryImport } from './history-import';
import { Section } from './section';

/** What this device keeps of the fleet's past: where, how much, and the ways out, in and away. */
export function History() {
  const keeper = useKeeper();
  return (
    <Section title={t('settings.group.history')} hint={t('settings.hint.history')}>
      {keeper === undefined ? (
        <p className="text-ink-3">{t('events.loading')}</p>
      ) : (
        <>
          <HistoryFacts keeper={keeper} />
          <div className="mt-4 grid gap-3">
            <HistoryExport keeper={keeper} />
            <HistoryImport keeper={keeper} />
            <HistoryClear />
          </div>
        </>
      )}
    </Section>
  );
}
