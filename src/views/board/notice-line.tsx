import type { ReactNode } from 'react';

/** One thing that a person should know about the data on screen. */
export function NoticeLine({
  tone,
  children,
}: {
  readonly tone: 'quiet' | 'warn';
  readonly children: ReactNode;
}) {
  const look = {
    quiet: 'text-ink-2',
    warn: 'rounded-xl border border-late/60 px-3.5 py-2',
  };
  return (
    <p className={`flex flex-wrap items-center gap-x-3 gap-y-1.5 text-[0.93em] ${look[tone]}`}>
      {children}
    </p>
  );
}
