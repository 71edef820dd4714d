const PATHS = {
  board: 'M4 4h6v7H4zM14 4h6v4h-6zM4 15h6v5H4zM14 12h6v8h-6z',
  pulse: 'M2 12.5h4.5L9.5 6l4 12.5 2.8-6H22',
  events: 'M3.5 12a8.5 8.5 0 1 0 2.6-6.1L3.5 8.5m0-4.5v4.5H8M12 7.5V12l3 2',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
  exit: 'M14 4H6a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h8M10 12h11m-4-4 4 4-4 4',
  back: 'm14 6-6 6 6 6',
  chevron: 'm6 9 6 6 6-6',
  close: 'm6 6 12 12M18 6 6 18',
  gear: 'M12 15.2a3.2 3.2 0 1 0 0-6.4 3.2 3.2 0 0 0 0 6.4ZM19.4 13a7.6 7.6 0 0 0 0-2l2-1.6-2-3.4-2.4 1a7.4 7.4 0 0 0-1.7-1L15 3.5h-4l-.4 2.5a7.4 7.4 0 0 0-1.7 1l-2.4-1-2 3.4 2 1.6a7.6 7.6 0 0 0 0 2l-2 1.6 2 3.4 2.4-1a7.4 7.4 0 0 0 1.7 1l.4 2.5h4l.4-2.5a7.4 7.4 0 0 0 1.7-1l2.4 1 2-3.4z',
  star: 'm12 3.5 2.6 5.6 6.1.7-4.5 4.2 1.2 6-5.4-3-5.4 3 1.2-6L3.3 9.8l6.1-.7z',
  more: 'M5.5 12h.01M12 12h.01M18.5 12h.01',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm4.8-1.7L20 20',
  sort: 'M4 7h10M4 12h7M4 17h4m9-11v13m-3-3.5 3 3.5 3-3.5',
  share: 'M12 15V3m-4 4 4-4 4 4M6 12v8h12v-8',
  compare: 'M3 17l5-6 4 3 8-8M3 10l6 7 5-3 6 4',
  down: 'M12 4v15m-6-6 6 6 6-6',
  wall: 'M3 5h18v11H3zM12 16v4m-4 0h8',
  up: 'M12 20V5m-6 6 6-6 6 6',
  pin: 'M9 4h6l-1 6 3 3v2H7v-2l3-3zm3 11v6',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
} as const;

/** A line icon in the text's colour; what it means stands in words beside it or on its control. */
export function Icon({
  name,
  className = 'size-4',
}: {
  readonly name: keyof typeof PATHS;
  readonly className?: string;
}) {
  return (
    <svg
      viewBox="0 0 24 24"
      className={`${className} shrink-0`}
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
