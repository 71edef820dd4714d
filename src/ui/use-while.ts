import { useRef } from 'react';

/** A value as it is while the condition holds, and else as it was last. */
export function useWhile<T>(condition: boolean, value: T): T {
  const last = useRef(value);
  if (condition) last.current = value;
  return last.current;
}
