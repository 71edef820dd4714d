import type { ComponentProps } from 'react';

const LOOK =
  'inline-flex items-center justify-center gap-2 rounded-lg border px-3 py-1.5 text-center sm:whitespace-nowrap disabled:text-ink-3 finger:min-h-[44px] finger:min-w-[44px]';

const PLAIN = 'border-line bg-panel hover:bg-raised';

/** The look of a plain button, for a link that stands among buttons. */
export const BUTTON_LOOK = `${LOOK} ${PLAIN}`;

/** A button of the page's one look; `strong` for the one thing a screen is about. */
export function Button({
  strong = false,
  className = '',
  ...rest
}: ComponentProps<'button'> & { readonly strong?: boolean }) {
  const tone = strong ? 'border-ink bg-ink text-bg font-semibold' : PLAIN;
  return <button type="button" {...rest} className={`${LOOK} ${tone} ${className}`} />;
}
