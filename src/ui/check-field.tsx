/** A thing that is on or off, with its words. */
export function CheckField({
  label,
  checked,
  disabled = false,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label
      className={`flex items-center gap-2.5 py-1 finger:min-h-[44px] ${disabled ? 'text-ink-3' : 'cursor-pointer'}`}
    >
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
        className="size-[1.15em] shrink-0 accent-ink"
      />
      {label}
    </label>
  );
}
