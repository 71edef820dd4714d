import type { LogKind } from '../domain/history/event-log';

/**
 * What happened as shape and colour: a triangle, hollow once it is over; a turning arrow; a step back to zero; a switch;
 * an eye that saw nothing; a bell.
 */
export function EventGlyph({
  kind,
  goesOn = false,
  className = 'size-3.5',
}: {
  readonly kind: LogKind;
  /** Of an outage. */
  readonly goesOn?: boolean;
  readonly className?: string;
}) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`${className} ${COLOURS[kind]} shrink-0`}
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

const COLOURS: Readonly<Record<LogKind, string>> = {
  outage: 'text-down',
  reboot: 'text-late',
  reset: 'text-ink-3',
  restart: 'text-late',
  unwatched: 'text-ink-3',
  alerted: 'text-ink-2',
};

const SHAPES: Readonly<Record<LogKind, string>> = {
  outage: 'M8 2 14.5 13.5h-13z',
  reboot: 'M13.8 8A5.8 5.8 0 1 1 12 3.8l1.8 1.7m0-3.6v3.6h-3.6',
  reset: 'M2.5 3v10M14 8H6m3.2-3.2L6 8l3.2 3.2',
  restart: 'M8 1.8v5.7M4.4 4.3a5.4 5.4 0 1 0 7.2 0',
  unwatched: 'M1.6 8S3.9 3.9 8 3.9 14.4 8 14.4 8 12.1 12.1 8 12.1 1.6 8 1.6 8ZM3 13.3 13 2.7',
  alerted: 'M4.2 11.2V7a3.8 3.8 0 0 1 7.6 0v4.2l1.2 1.3H3zM6.8 14.6h2.4',
};
