import type { ReactNode } from 'react';

/** One thing that a person should know about the data on screen. */
export function NoticeLine({
  tone,
  children,
}: {
  readonly tone: 'quiet' | 'warn' | 'bad';
  readonly children: ReactNode;
}) {
  const look = {
    quiet: 'text-ink-2',
    warn: 'rounded-lg border border-late/60 px-3 py-2',
    bad: 'rounded-lg border border-down/60 bg-[var(--down-tint)] px-3 py-2',
  };
  return (
    <p className={`flex flex-wrap items-center gap-x-3 gap-y-1.5 text-[0.93em] ${look[tone]}`}>
      {children}
    </p>
  );
}
