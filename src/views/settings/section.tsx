import { type ReactNode, useId } from 'react';

/** Settings that belong together, under their name. */
export function Section({
  title,
  hint,
  children,
}: {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="mt-6 border-t border-line pt-5 first-of-type:mt-4">
      <h3 id={id} className="font-bold">
        {title}
      </h3>
      {hint !== undefined && <p className="max-w-prose text-ink-3">{hint}</p>}
      <div className="mt-2">{children}</div>
    </section>
  );
}
