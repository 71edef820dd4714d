import { useId } from 'react';
import { FIELD_LABEL, FIELD_ROW } from './field-row';
import { type ChoiceOption, Segments } from './segments';

/** A choice among a few with its label. */
export function Choice<T extends string>({
  label,
  options,
  value,
  narrow = false,
  onChange,
}: {
  readonly label: string;
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T;
  /** The label stands above, however wide the screen. */
  readonly narrow?: boolean;
  readonly onChange: (value: T) => void;
}) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className={narrow ? 'grid gap-1.5 py-2' : FIELD_ROW}>
      <span id={id} className={FIELD_LABEL}>
        {label}
      </span>
      <Segments options={options} value={value} onChange={onChange} />
    </fieldset>
  );
}
