import { type CSSProperties, useMemo } from 'react';
import { useSearch } from 'wouter';
import { charactersIn, type Grid } from '../../domain/wall/grid';
import { layWallOut } from '../../domain/wall/layout';
import { decodeWall } from '../../domain/wall/options';
import { t } from '../../i18n';
import { useAppState, useFleet, useStore } from '../../state/context';
import { Announcer } from '../announcer';
import { useShift } from '../use-shift';
import { LoudTile } from './loud-tile';
import { useNight, useTurn } from './use-clock';
import { usePlaces } from './use-places';
import { useScreen } from './use-screen';
import { useWallTheme } from './use-wall-theme';
import { UsualTile } from './usual-tile';
import './wall.css';
import { WallAlarm } from './wall-alarm';
import { WallHeader } from './wall-header';
import { WallLine } from './wall-line';
import { WallSound } from './wall-sound';

/** The fleet on one screen, for people who stand far from it and never touch it. */
export function WallView() {
  const search = useSearch();
  const options = useMemo(() => decodeWall(search), [search]);
  const { config, feed } = useAppState();
  const shownFeed = useStore(feed);
  // Before the first answer nothing is known to be wrong.
  const calm = shownFeed === 'live' || shownFeed === 'connecting';
  const screen = useScreen();
  const places = usePlaces(options.tag);
  const { loud, usual, quiet } = places;
  const layout = useMemo(
    () => layWallOut({ loud: loud.length, usual: usual.length, quiet: quiet.length }, screen, calm),
    [loud.length, usual.length, quiet.length, screen, calm],
  );
  const page = useTurn(layout.pages, options.turnSeconds);
  const shift = useShift();
  const night = useNight(options);
  useWallTheme(options.theme);

  // What has no band of its own stands among the others, in its order.
  const paged = [...(layout.loud ? [] : loud), ...usual, ...(layout.quiet ? [] : quiet)];
  const room = layout.usual ? layout.usual.columns * layout.usual.rows : 0;
  const shown = paged.slice(page * room, (page + 1) * room);
  const style: CSSProperties = {
    padding: layout.margin,
    gap: layout.gap,
    transform: `translate(${shift.x * (layout.margin / 3)}px, ${shift.y * (layout.margin / 3)}px)`,
  };
  const mark = layout.pages > 1 ? { at: page + 1, of: layout.pages } : undefined;
  const { loud: front, usual: middle, quiet: end } = layout;
  return (
    <div className="wall" data-night={night || undefined} data-alarm={!calm || undefined}>
      <title>{config.title}</title>
      <main aria-label={t('wall.label')} className="wall-picture" style={style}>
        <WallHeader
          header={layout.header}
          unit={layout.unit}
          zone={options.zone}
          tag={options.tag}
        />
        {layout.alarm && <WallAlarm layout={layout.alarm} page={mark} />}
        {layout.alarm === undefined && (
          <WallLine
            line={layout.line}
            note={options.note || config.announcement}
            tag={options.tag}
            page={mark}
          />
        )}
        {front && (
          <Band grid={front} gap={layout.gap}>
            {loud.map((id) => (
              <LoudTile key={id} id={id} {...look(front)} zone={options.zone} />
            ))}
          </Band>
        )}
        {middle && (
          <Band grid={middle} gap={layout.gap} grows>
            {shown.map((id) => (
              <UsualTile key={id} id={id} {...look(middle)} />
            ))}
          </Band>
        )}
        {end && (
          <Band grid={end} gap={layout.gap}>
            {quiet.map((id) => (
              <UsualTile key={id} id={id} {...look(end)} />
            ))}
          </Band>
        )}
        <Empty />
      </main>
      <Announcer />
      {options.sound && <WallSound tag={options.tag} />}
    </div>
  );
}

/** What the tiles of a grid show. */
const look = (grid: Grid) => ({ level: grid.level, characters: charactersIn(grid) });

/** Tiles of one size. */
function Band(props: {
  readonly grid: Grid;
  readonly gap: number;
  /** It takes what the others leave. */
  readonly grows?: boolean;
  readonly children: React.ReactNode;
}) {
  const { grid, gap, grows = false, children } = props;
  const style: CSSProperties = {
    gap,
    fontSize: grid.font,
    gridTemplateColumns: `repeat(${grid.columns}, ${grid.tileWidth}px)`,
    gridAutoRows: grid.tileHeight,
    flexGrow: grows ? 1 : 0,
  };
  return (
    <div className="wall-band" style={style}>
      {children}
    </div>
  );
}

function Empty() {
  const total = useFleet((fleet) => fleet?.summary.total);
  return total === 0 ? <p className="m-auto text-[2em]">{t('board.empty')}</p> : null;
}
