import { useId } from 'react';

const OPTION =
  'inline-flex cursor-pointer items-center justify-center rounded-md border border-transparent px-3 py-1 finger:min-h-[44px] finger:min-w-[44px] text-ink-2 hover:text-ink';
const CHECKED = 'has-checked:border-line has-checked:bg-panel has-checked:text-ink';
const FOCUSED = 'has-focus-visible:outline-2 has-focus-visible:outline-(--accent,var(--cpu))';
// Forced colours take the grounds away: what is chosen takes the system's own mark.
const FORCED =
  'forced-colors:has-checked:bg-[Highlight] forced-colors:has-checked:text-[HighlightText] forced-colors:has-checked:forced-color-adjust-none';

/** One option of a few, all of them in sight. */
export interface ChoiceOption<T extends string> {
  readonly value: T;
  readonly label: string;
  /** The language of the label where it is not the page's. */
  readonly lang?: string;
}

/** Options in one tray: native radio buttons, so that arrow keys and readers know them. What holds them names them. */
export function Segments<T extends string>({
  options,
  value,
  onChange,
}: {
  readonly options: readonly ChoiceOption<T>[];
  readonly value: T;
  readonly onChange: (value: T) => void;
}) {
  const name = useId();
  return (
    <div className="flex w-fit flex-wrap gap-0.5 rounded-lg border border-line bg-bg p-0.5">
      {options.map((option) => (
        <label
          key={option.value}
          lang={option.lang}
          className={`${OPTION} ${CHECKED} ${FOCUSED} ${FORCED}`}
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="sr-only"
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
