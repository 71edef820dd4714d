import { type CSSProperties, memo } from 'react';
import { displayName } from '../../../domain/display-name';
import type { WatchedServer } from '../../../domain/fleet';
import { tileFill } from '../../../domain/view/tile';
import type { TileMetric } from '../../../domain/view/view';
import { fmt, t } from '../../../i18n';
import { useAppState, useFleet, useOnScreen, useSelected, useStore } from '../../../state/context';
import { useDashboardText } from '../../../state/time-hooks';
import { fieldLabel, fieldText } from '../../field-text';
import type { MarkText } from '../../mark-text';
import { PickOrLink } from '../../pick-or-link';

/** A server as one small field: its state by the glyph, a metric by colour and number. The style sheet draws it. */
export const Tile = memo(function Tile(props: {
  readonly id: number;
  readonly metric: TileMetric;
  readonly mark?: MarkText | undefined;
  /** The one of all tiles that the keyboard stops at. */
  readonly stop: boolean;
}) {
  const { id, metric, mark, stop } = props;
  const { thresholds, preferences } = useAppState();
  const watched = useFleet((fleet) => fleet?.servers.get(id));
  const percents = useStore(thresholds);
  const limits = useSelected(preferences, (chosen) => chosen.limits);
  useOnScreen(id);
  if (watched === undefined) return null;
  const { server, status, known } = watched;
  const { value, percent, level } = tileFill(watched, metric, { ...percents, limits });
  const text = value === undefined ? undefined : fieldText(metric, value);
  const name = displayName(server);
  const words = [name, t(`status.${status}`), known && t(`card.known.${known.kind}`)];
  const measured = text && `${fieldLabel(metric)} ${text}`;
  const style: CSSProperties & Record<`--${string}`, string> = { '--fill': `${percent}%` };
  return (
    <article
      data-server-id={id}
      data-status={status}
      data-known={known?.kind}
      data-level={level}
      className="tile"
      style={style}
    >
      <h3 className="card-name truncate">
        <PickOrLink
          id={id}
          name={name}
          mark={mark}
          className="card-link"
          label={[...words, measured].filter(Boolean).join(', ')}
          tabIndex={stop ? 0 : -1}
        />
      </h3>
      <p aria-hidden="true">{text ?? <Silence watched={watched} />}</p>
    </article>
  );
});

/** How long a server has been silent, where its number would stand. */
function Silence({ watched: { status, lastSeen } }: { readonly watched: WatchedServer }) {
  return useDashboardText((now) =>
    status === 'online' || lastSeen === undefined ? t('card.unknown') : fmt().age(now - lastSeen),
  );
}
