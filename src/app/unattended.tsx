import { useLayoutEffect } from 'react';
import { useShift } from '../views/use-shift';
import { useWakeLock } from './use-wake-lock';

export { Countdown } from './countdown';

/** The mouse rests: its cursor goes after this. */
const STILL_MS = 3_000;

/** What a screen without a person at it adds to every view: awake, and nothing that stays in one place for ever. */
export function Unattended() {
  useWakeLock();
  useStillCursor();
  const { x, y } = useShift();
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--shift-x', `${x}px`);
    style.setProperty('--shift-y', `${y}px`);
  }, [x, y]);
  return null;
}

/** Marks the page while it is a kiosk's, and while its mouse rests. */
function useStillCursor(): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const move = () => {
      root.dataset['kiosk'] = 'moved';
      clearTimeout(timer);
      timer = setTimeout(() => {
        root.dataset['kiosk'] = 'still';
      }, STILL_MS);
    };
    root.dataset['kiosk'] = 'still';
    window.addEventListener('pointermove', move);
    return () => {
      window.removeEventListener('pointermove', move);
      clearTimeout(timer);
      delete root.dataset['kiosk'];
    };
  }, []);
}
