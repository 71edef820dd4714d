import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

interface Size {
  /** CSS px. */
  readonly width: number;
  readonly height: number;
}

/** The size of an element without its padding; undefined until it is laid out. */
export function useSize<T extends HTMLElement>(): [RefObject<T | null>, Size | undefined] {
  const ref = useRef<T>(null);
  const [size, setSize] = useState<Size>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const take = (width: number, height: number) =>
      setSize((before) =>
        before?.width === width && before.height === height ? before : { width, height },
      );
    take(element.clientWidth, element.clientHeight);
    const observer = new ResizeObserver(([entry]) => {
      if (entry) take(Math.round(entry.contentRect.width), Math.round(entry.contentRect.height));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, size];
}
