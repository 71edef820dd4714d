import { useId, useState } from 'react';
import { FIELD_LABEL, FIELD_ROW } from './field-row';

/** What a number may be; both ends belong to it. */
export interface NumberRange {
  readonly min: number;
  readonly max: number;
}

/**
 * A number with its unit. It counts when it is finished (Enter, another field, a step of the arrows), so that the
 * 1 of 15 does not. Empty means `fallback`, which stands in the empty field.
 */
export function NumberField({
  label,
  unit,
  value,
  fallback,
  range,
  step = 1,
  narrow = false,
  problem,
  onChange,
}: {
  readonly label: string;
  readonly unit: string;
  /** undefined: the fallback counts. */
  readonly value: number | undefined;
  readonly fallback: number;
  readonly range: NumberRange;
  readonly step?: number;
  /** The label stands above, however wide the screen. */
  readonly narrow?: boolean;
  /** Why a number is not taken; undefined: it is. */
  readonly problem: (value: number) => string | undefined;
  readonly onChange: (value: number | undefined) => void;
}) {
  const id = useId();
  const [draft, setDraft] = useState({ text: textOf(value), of: value });
  // Another value from outside (a reset, a file, another tab) takes the draft's place.
  if (draft.of !== value) setDraft({ text: textOf(value), of: value });
  const { text } = draft;
  const number = Number(text);
  const wrong = text === '' ? undefined : problem(number);

  const finish = (input: HTMLInputElement) => {
    if (input.validity.badInput) return;
    const next = input.value === '' ? undefined : Number(input.value);
    if (next !== undefined && problem(next) !== undefined) return;
    if (next !== value) onChange(next);
  };
  // The browser's own change event is the finished one; React gives that name to each keystroke.
  const listen = (input: HTMLInputElement | null) => {
    if (input === null) return;
    const changed = () => finish(input);
    input.addEventListener('change', changed);
    return () => input.removeEventListener('change', changed);
  };
  return (
    <div className={narrow ? 'grid content-start gap-1' : FIELD_ROW}>
      <label htmlFor={id} className={narrow ? 'text-[0.93em] text-ink-2' : FIELD_LABEL}>
        {label}
      </label>
      <div className="grid justify-items-start gap-1">
        <span className="inline-flex items-baseline gap-2">
          <input
            ref={listen}
            id={id}
            type="number"
            inputMode={step < 1 ? 'decimal' : 'numeric'}
            min={range.min}
            max={range.max}
            step={step}
            placeholder={textOf(fallback)}
            value={text}
            onChange={(event) => setDraft({ text: event.target.value, of: value })}
            aria-invalid={wrong !== undefined}
            aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
            className="w-24 rounded-lg border border-ink-3/80 bg-bg px-2.5 py-1.5 finger:min-h-[44px] text-end font-semibold placeholder:font-normal placeholder:text-ink-3 aria-invalid:border-down"
          />
          <span className="text-ink-3">{unit}</span>
        </span>
        {wrong !== undefined && (
          <span id={`${id}-wrong`} role="alert" className="text-[0.93em] text-down">
            {wrong}
          </span>
        )}
      </div>
    </div>
  );
}

function textOf(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}
