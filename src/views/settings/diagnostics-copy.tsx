import { useState } from 'react';
import { clip, secondsIn } from '../../domain/history/spans';
import { DAY } from '../../domain/history/tiers';
import { activeLanguage, t } from '../../i18n';
import { copyText } from '../../lib/copy-text';
import type { AppState } from '../../state/app-state';
import { useAppState } from '../../state/context';
import { type HistoryFacts, writeDiagnostics } from '../../state/diagnostics';
import { Button } from '../../ui/button';
import { TextToCopy } from '../../ui/text-to-copy';
import { browserFacts } from './browser-facts';

/** Copies a text for a report of a fault, and shows what it is. */
export function DiagnosticsCopy() {
  const state = useAppState();
  const [shown, setShown] = useState<{ readonly text: string; readonly copied: boolean }>();

  async function copy(): Promise<void> {
    const text = diagnosticsOf(state);
    setShown({ text, copied: await copyText(text) });
  }
  return (
    <div className="mt-5 grid justify-items-start gap-2">
      <p className="max-w-prose text-ink-3">{t('settings.hint.diagnostics')}</p>
      <Button onClick={() => void copy()}>{t('settings.diagnostics')}</Button>
      <div role="status" className="w-full">
        {shown && (
          <TextToCopy
            label={t(shown.copied ? 'settings.copied' : 'settings.copyByHand')}
            text={shown.text}
            rows={9}
          />
        )}
      </div>
    </div>
  );
}

function diagnosticsOf(state: AppState): string {
  return writeDiagnostics({
    browser: browserFacts(),
    config: state.config,
    preferences: state.preferences.get(),
    thresholds: state.thresholds.get(),
    language: activeLanguage.get().language,
    feed: state.feed.get(),
    poll: state.poll.state.get(),
    fleet: state.fleet.fleet.get(),
    kept: state.preferences.kept.get(),
    history: historyFacts(state),
  });
}

function historyFacts({ history, fleet }: AppState): HistoryFacts | undefined {
  const keeper = history.keeper.get();
  const now = fleet.fleet.get()?.dashboardNow ?? 0;
  return (
    keeper && {
      ...keeper.keeping.get(),
      reach: keeper.reach(),
      incidents: keeper.incidents.get().length,
      watchedSeconds: secondsIn(clip(keeper.availability().watched, now - DAY, now)),
    }
  );
}
