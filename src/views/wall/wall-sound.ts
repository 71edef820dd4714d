import { useEffect, useRef } from 'react';

/** A short falling tone where a server goes down that was not down before. Silent until the browser allows sound. */
export function WallSound({ loud }: { readonly loud: readonly number[] }): null {
  const known = useRef<ReadonlySet<number>>(undefined);
  useEffect(() => {
    const before = known.current;
    known.current = new Set(loud);
    if (before !== undefined && loud.some((id) => !before.has(id))) ring();
  }, [loud]);
  return null;
}

function ring(): void {
  const context = new AudioContext();
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.setValueAtTime(880, context.currentTime);
  tone.frequency.exponentialRampToValueAtTime(440, context.currentTime + 0.5);
  volume.gain.setValueAtTime(0.2, context.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, context.currentTime + 0.9);
  tone.connect(volume).connect(context.destination);
  tone.onended = () => void context.close();
  tone.start();
  tone.stop(context.currentTime + 0.9);
  if (context.state === 'suspended') void context.resume().catch(() => {});
}
