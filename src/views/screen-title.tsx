import type { ReactNode } from 'react';

/** A screen's heading. It takes the focus, which the screen before has left nowhere. */
export function ScreenTitle({
  children,
  className = '',
}: {
  readonly children: ReactNode;
  readonly className?: string;
}) {
  return (
    <h1
      ref={takeLostFocus}
      tabIndex={-1}
      className={`text-[1.7em] font-bold wrap-anywhere outline-none ${className}`}
    >
      {children}
    </h1>
  );
}

function takeLostFocus(heading: HTMLHeadingElement | null): void {
  if (document.activeElement === document.body) heading?.focus({ preventScroll: true });
}

/** The ref of what may go away while it is being used: the screen's heading takes the focus then. */
export function leaveFocusToTitle(element: HTMLElement | null) {
  return () => {
    if (!element?.contains(document.activeElement)) return;
    document.querySelector('h1')?.focus({ preventScroll: true });
  };
}
