import type { ReactNode } from 'react';
import { type CardLook, latencyHeight } from './card-look';

/** The room of the chosen latency monitors, a line each; nothing where none is chosen. */
export function LatencyRow(props: { readonly latency: ReactNode; readonly look: CardLook }) {
  const { latency, look } = props;
  if (look.latency === 0) return null;
  return (
    <div
      className={`shrink-0 ${look.density === 'compact' ? 'pt-[0.35rem]' : 'pt-[0.55rem]'}`}
      style={{ height: `${latencyHeight(look)}rem` }}
    >
      {latency}
    </div>
  );
}
