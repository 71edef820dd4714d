import type { ReactNode } from 'react';
import type { CardLook } from './card-look';

/**
 * When a server was seen up: a strip, and below it on comfortable cards a figure. What is passed fills the row
 * from the top with an `availability-strip`; as long as nothing comes, an empty strip stands there.
 */
export function AvailabilityRow(props: {
  readonly availability: ReactNode;
  readonly density: CardLook['density'];
}) {
  const { availability, density } = props;
  const room =
    density === 'compact' ? 'h-[0.75rem] pt-[0.3rem]' : 'h-[2.5rem] pt-[0.6rem] narrow:h-[3.8rem]';
  return <div className={`availability-room flex shrink-0 flex-col ${room}`}>{availability}</div>;
}
