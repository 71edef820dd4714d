import { type ReactNode, useId } from 'react';

/** A part of the settings of alerts, under its name. */
export function Part({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string | undefined;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] gap-1">
      <h4 id={id} className="font-semibold">
        {title}
      </h4>
      {hint !== undefined && <p className="max-w-prose text-[0.93em] text-ink-3">{hint}</p>}
      {children}
    </section>
  );
}
