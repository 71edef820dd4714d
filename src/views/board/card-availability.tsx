import { memo, useSyncExternalStore } from 'react';
import { STRIP } from '../../config';
import { stripOf } from '../../domain/history/strip';
import { t } from '../../i18n';
import type { Keeper } from '../../state/history/keeper';
import { AvailabilityStrip } from '../../ui/availability-strip';
import { shareText, useSeenOnScreen } from '../seen';

/** When this device saw the server up and down over the last day, with how much of it was watched. */
export const CardAvailability = memo(function CardAvailability(props: {
  readonly id: number;
  readonly keeper: Keeper;
  /** With the figure in words below the strip. */
  readonly figure: boolean;
}) {
  const { id, figure, keeper } = props;
  // Once a minute, and when an outage begins or ends: a poll draws no strip.
  useSyncExternalStore(keeper.revision.subscribe, keeper.revision.get);
  const watchScreen = useSeenOnScreen(keeper, id);
  const to = keeper.now();
  const span = { from: to - STRIP.seconds, to };
  const reported = keeper.reported(id);
  const segments = stripOf({ ...keeper.seen(id, span.from, to), reported }, span, STRIP.cells);
  const day = shareText(keeper.share(id, STRIP.seconds));
  const month = shareText(keeper.share(id, STRIP.longSeconds));
  const summary = t('seen.label', { day, month });
  const label = segments.includes('reported') ? `${summary}; ${t('seen.reported')}` : summary;
  return (
    <div ref={watchScreen}>
      <AvailabilityStrip segments={segments} label={label} />
      {figure && (
        <p className="mt-1 truncate narrow:whitespace-normal text-[0.8em] text-ink-3">{day}</p>
      )}
    </div>
  );
});
