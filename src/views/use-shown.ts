import { useEffect, useState } from 'react';
import { useFleet } from '../state/context';

let before = false;

/** Whether servers have been on the screen: what is not needed for them is fetched from then on. */
export function useShown(): boolean {
  const answered = useFleet((fleet) => fleet !== undefined);
  const [shown, setShown] = useState(before);
  useEffect(() => {
    if (!answered) return;
    before = true;
    setShown(true);
  }, [answered]);
  return shown;
}
