import { memo } from 'react';
import { displayName } from '../../domain/display-name';
import type { TileLevel } from '../../domain/wall/grid';
import { shortName } from '../../domain/wall/short-name';
import { fmt, t } from '../../i18n';
import { useFleet, useOnScreen } from '../../state/context';
import { useDashboardText } from '../../state/time-hooks';
import { StatusGlyph } from '../../ui/status-glyph';

/** A server that is down: which one, and for how long, where there is room. */
export const LoudTile = memo(function LoudTile(props: {
  readonly id: number;
  readonly level: TileLevel;
  /** As many narrow characters of its name as there is room for. */
  readonly characters: number;
  /** Whose clock tells of its last report; undefined: the viewer's. */
  readonly zone: string | undefined;
}) {
  const { id, level, characters, zone } = props;
  const watched = useFleet((fleet) => fleet?.servers.get(id));
  const lastSeen = watched?.lastSeen ?? 0;
  const duration = useDashboardText((now) => fmt().duration(now - lastSeen));
  useOnScreen(id);
  if (watched === undefined) return null;
  const { server, status } = watched;
  return (
    <article
      data-server-id={id}
      data-status={status}
      data-level="loud"
      className="wall-tile wall-loud"
    >
      <div className="wall-loud-words">
        <h2 className="wall-name">
          <StatusGlyph status={status} className="size-[0.85em] text-inherit!" />
          <span className="sr-only">{t(`status.${status}`)} </span>
          <span dir="auto" className="wall-name-text">
            {shortName(displayName(server), characters)}
          </span>
        </h2>
        {level === 'words' && (
          <p className="wall-since">
            <span>{t('card.down', { duration })}</span>{' '}
            <span className="wall-report">
              {t('wall.lastReport', { time: fmt().clock(lastSeen, zone) })}
            </span>
          </p>
        )}
      </div>
    </article>
  );
});
