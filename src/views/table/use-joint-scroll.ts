import { useLayoutEffect, useRef } from 'react';

/** Elements that are scrolled sideways as if they were one: the heading, the rows, and the bar below. */
export function useJointScroll() {
  const head = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const all = [head, body, bar].flatMap(({ current }) => current ?? []);
    const follow = ({ currentTarget }: Event) => {
      if (!(currentTarget instanceof HTMLElement)) return;
      const { scrollLeft } = currentTarget;
      for (const one of all) if (one.scrollLeft !== scrollLeft) one.scrollLeft = scrollLeft;
    };
    for (const one of all) one.addEventListener('scroll', follow, { passive: true });
    return () => {
      for (const one of all) one.removeEventListener('scroll', follow);
    };
  }, []);
  return { head, body, bar };
}
