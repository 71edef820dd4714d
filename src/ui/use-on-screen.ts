import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * Whether an element is on screen, or near it.
 * @param margin how near counts, CSS px above and below
 */
export function useOnScreen(ref: RefObject<HTMLElement | null>, margin: number): boolean {
  const [shown, setShown] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    // The observer's first word comes frames later.
    const { top, bottom } = element.getBoundingClientRect();
    setShown(top < window.innerHeight + margin && bottom > -margin);
    const observer = new IntersectionObserver(
      ([entry]) => setShown(entry?.isIntersecting === true),
      { rootMargin: `${margin}px 0px` },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref, margin]);
  return shown;
}
