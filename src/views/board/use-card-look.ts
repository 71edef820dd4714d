import { useMemo } from 'react';
import { useAppState, useStore } from '../../state/context';
import type { CardLook } from '../../ui/card/card-look';
import { SMALL, useMedia } from '../../ui/use-media';
import { useNarrow } from '../../ui/use-narrow';

/** How this screen's cards look, by a person's choice for this kind of screen. */
export function useCardLook(): CardLook {
  const { desktop, phone, latency: monitors } = useStore(useAppState().preferences);
  const { density, parts } = useMedia(SMALL) ? phone : desktop;
  const narrow = useNarrow();
  const latency = monitors.length;
  return useMemo(() => ({ density, parts, latency, narrow }), [density, parts, latency, narrow]);
}
