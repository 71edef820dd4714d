import { useAppState, useStore } from '../../state/context';
import type { CardLook } from '../../ui/card/card-look';
import { PHONE, useMedia } from '../../ui/use-media';

/** How this screen's cards look, by a person's choice for this kind of screen. */
export function useCardLook(): CardLook {
  const { desktop, phone } = useStore(useAppState().preferences);
  return useMedia(PHONE) ? phone : desktop;
}
