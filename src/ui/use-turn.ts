import { type RefObject, useEffect, useState } from 'react';
import { inTurn } from './in-turn';
import { useOnScreen } from './use-on-screen';

/** A dear part is made when it is this near to the screen, CSS px. */
const NEAR = 240;

/**
 * Whether a dear part is to be made: it has come near the screen, it is ready, and its turn has come, one part after
 * the other, so that the first stands soon. Once made it stays.
 */
export function useTurn(ref: RefObject<HTMLElement | null>, ready: boolean): boolean {
  const near = useOnScreen(ref, NEAR);
  const wanted = near && ready;
  const [made, setMade] = useState(false);
  useEffect(() => {
    if (wanted && !made) return inTurn(() => setMade(true));
  }, [wanted, made]);
  return made;
}
