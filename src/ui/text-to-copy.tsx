import type { Ref } from 'react';

/** A text as it is or was copied, under its name: to read, and to select where copying is refused. */
export function TextToCopy(props: {
  readonly label: string;
  readonly text: string;
  readonly rows: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
}) {
  const { label, text, rows, ref } = props;
  return (
    <label className="grid gap-1.5">
      <span>{label}</span>
      <textarea
        ref={ref}
        readOnly
        dir="auto"
        rows={rows}
        value={text}
        onFocus={(event) => event.target.select()}
        className="w-full resize-y rounded-lg border border-ink-3/80 bg-bg px-3 py-2 font-mono text-[0.86em] text-ink-2"
      />
    </label>
  );
}
