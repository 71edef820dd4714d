import type { Status } from '../domain/status';

const COLOUR: Readonly<Record<Status, string>> = {
  online: 'text-ok',
  late: 'text-late',
  down: 'text-down',
  never: 'text-never',
};

/**
 * A state as shape and colour: disc, half disc, triangle, dashed ring. Its word stands beside it, or is its label.
 */
export function StatusGlyph({
  status,
  className = 'size-3',
  label,
}: {
  readonly status: Status;
  readonly label?: string;
  readonly className?: string;
}) {
  return (
    <svg
      viewBox="0 0 12 12"
      className={`${className} ${COLOUR[status]} shrink-0`}
      role={label && 'img'}
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <Shape status={status} />
    </svg>
  );
}

function Shape({ status }: { readonly status: Status }) {
  switch (status) {
    case 'online':
      return <circle cx="6" cy="6" r="4.5" fill="currentColor" />;
    case 'late':
      return (
        <>
          <circle cx="6" cy="6" r="4.2" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" fill="currentColor" />
        </>
      );
    case 'down':
      return <path d="M6 1 11.5 11H.5z" fill="currentColor" />;
    case 'never':
      return (
        <circle
          cx="6"
          cy="6"
          r="4.4"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeDasharray="2.2 1.6"
        />
      );
  }
}
