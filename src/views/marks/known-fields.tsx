import { useId, useState } from 'react';
import { NOTE_MAX } from '../../../contract/known';
import { type KnownMark, knownNow } from '../../domain/marks';
import { t } from '../../i18n';
import { fromLocalMinute, toLocalMinute } from '../../lib/local-time';
import { useFleet } from '../../state/context';

const FIELD =
  'w-full rounded-lg border border-ink-3/80 bg-panel px-2.5 py-1.5 text-ink finger:min-h-[44px]';

/** Why a server is known, and until when. */
export function KnownFields(props: {
  readonly mark: KnownMark;
  readonly onChange: (mark: KnownMark) => void;
}) {
  const { mark, onChange } = props;
  const note = useId();
  const until = useId();
  const [text, setText] = useState(mark.note);
  // By the dashboard's clock, as the mark itself is judged.
  const over = useFleet((fleet) => fleet && !knownNow(mark, fleet.dashboardNow));
  return (
    <div className="grid gap-3 pt-1">
      <div className="grid gap-1">
        <label htmlFor={note} className="text-[0.93em] text-ink-2">
          {t('mark.note')}
        </label>
        <input
          id={note}
          type="text"
          dir="auto"
          value={text}
          maxLength={NOTE_MAX}
          onChange={(event) => {
            setText(event.target.value);
            onChange({ ...mark, note: event.target.value.trim() });
          }}
          className={FIELD}
        />
      </div>
      <div className="grid gap-1">
        <label htmlFor={until} className="text-[0.93em] text-ink-2">
          {t('mark.until')}
        </label>
        <input
          id={until}
          type="datetime-local"
          defaultValue={mark.until === undefined ? '' : toLocalMinute(mark.until)}
          onChange={(event) => onChange({ ...mark, until: fromLocalMinute(event.target.value) })}
          aria-describedby={`${until}-hint`}
          className={FIELD}
        />
        <p id={`${until}-hint`} className={`text-[0.93em] ${over ? 'text-late' : 'text-ink-3'}`}>
          {t(over ? 'mark.over' : 'mark.untilHint')}
        </p>
      </div>
    </div>
  );
}
