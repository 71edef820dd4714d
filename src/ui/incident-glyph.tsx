import type { IncidentKind } from '../domain/history/incident-list';

/** What happened as shape and colour: a triangle, hollow once it is over; a turning arrow; a step back to zero. */
export function IncidentGlyph({
  kind,
  goesOn = false,
  className = 'size-3.5',
}: {
  readonly kind: IncidentKind;
  /** Of an outage. */
  readonly goesOn?: boolean;
  readonly className?: string;
}) {
  const colour = kind === 'outage' ? 'text-down' : kind === 'reboot' ? 'text-late' : 'text-ink-3';
  return (
    <svg
      viewBox="0 0 16 16"
      className={`${className} ${colour} shrink-0`}
      fill={kind === 'outage' && goesOn ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={SHAPES[kind]} />
    </svg>
  );
}

const SHAPES: Readonly<Record<IncidentKind, string>> = {
  outage: 'M8 2 14.5 13.5h-13z',
  reboot: 'M13.8 8A5.8 5.8 0 1 1 12 3.8l1.8 1.7m0-3.6v3.6h-3.6',
  reset: 'M2.5 3v10M14 8H6m3.2-3.2L6 8l3.2 3.2',
};
