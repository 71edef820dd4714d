import { useRef, useState } from 'react';
import { t } from '../../i18n';
import { useAppState } from '../../state/context';
import type { Preferences } from '../../state/preferences';
import {
  readSettings,
  SETTINGS_FILE_MAX,
  SETTINGS_FILE_NAME,
  type WrongFile,
  writeSettings,
} from '../../state/settings-file';
import { Button } from '../../ui/button';
import { saveAs } from '../save-as';

/** What came of the last step; `before`: what an undo brings back. */
type Outcome =
  | { readonly kind: 'reset'; readonly before: Preferences }
  | { readonly kind: 'import'; readonly before: Preferences; readonly skipped: readonly string[] }
  | { readonly kind: 'wrong'; readonly reason: WrongFile };

/** Takes the settings to a file and back, or to the defaults; both ways can be undone. */
export function SettingsFile() {
  const { preferences } = useAppState();
  const [outcome, setOutcome] = useState<Outcome>();
  const input = useRef<HTMLInputElement>(null);

  async function take(file: File): Promise<void> {
    const before = preferences.get();
    // Decided by the size first: a film picked by mistake is not read into memory.
    const text = file.size > SETTINGS_FILE_MAX ? undefined : await file.text().catch(() => '');
    const read = text === undefined ? TOO_LARGE : readSettings(text, before);
    if (!read.ok) {
      setOutcome({ kind: 'wrong', reason: read.reason });
      return;
    }
    preferences.change(read.preferences);
    setOutcome({ kind: 'import', before, skipped: read.skipped });
  }
  return (
    <div className="mt-3 grid gap-3">
      <div className="flex flex-wrap gap-2">
        <Button onClick={() => saveAs(SETTINGS_FILE_NAME, toFile(preferences.get()))}>
          {t('settings.export')}
        </Button>
        <Button onClick={() => input.current?.click()}>{t('settings.import')}</Button>
        <Button
          onClick={() => {
            setOutcome({ kind: 'reset', before: preferences.get() });
            preferences.reset();
          }}
        >
          {t('settings.reset')}
        </Button>
        <input
          ref={input}
          hidden
          type="file"
          accept=".json,application/json"
          aria-label={t('settings.import')}
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void take(file);
            // The same file may be picked again after it was mended.
            target.value = '';
          }}
        />
      </div>
      <div role="status">
        {outcome && (
          <OutcomeText
            outcome={outcome}
            onUndo={(before) => {
              preferences.change(before);
              setOutcome(undefined);
            }}
          />
        )}
      </div>
    </div>
  );
}

function toFile(preferences: Preferences): Blob {
  return new Blob([writeSettings(preferences)], { type: 'application/json' });
}

const TOO_LARGE = { ok: false, reason: 'too-large' } as const;
const NAMED = 8;

function OutcomeText(props: {
  readonly outcome: Outcome;
  readonly onUndo: (before: Preferences) => void;
}) {
  const { outcome, onUndo } = props;
  if (outcome.kind === 'wrong') {
    return <p className="text-down">{t(`settings.wrong.${outcome.reason}`)}</p>;
  }
  const skipped = outcome.kind === 'import' ? outcome.skipped : [];
  return (
    <div className="grid gap-1">
      <p className="flex flex-wrap items-center gap-3">
        {t(`settings.done.${outcome.kind}`)}
        <Button onClick={() => onUndo(outcome.before)}>{t('settings.undo')}</Button>
      </p>
      {skipped.length > 0 && (
        <div className="text-late">
          <p>{t('settings.skipped', { count: skipped.length })}</p>
          <ul className="list-disc ps-5">
            {skipped.slice(0, NAMED).map((path) => (
              <li key={path} className="break-all">
                {path.slice(0, 80)}
              </li>
            ))}
            {skipped.length > NAMED && <li>…</li>}
          </ul>
        </div>
      )}
    </div>
  );
}
