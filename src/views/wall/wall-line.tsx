import { displayName } from '../../domain/display-name';
import { elapsed } from '../../domain/snapshot';
import { fmt, t } from '../../i18n';
import { useAppState, useFleet, useStore } from '../../state/context';
import { StatusGlyph } from '../../ui/status-glyph';
import { crossingText } from '../crossing-text';
import { useSummary } from './use-summary';

/** One line of words: planned work; beside it limits crossed, or that all is well; and which page stands. */
export function WallLine(props: {
  readonly line: { readonly font: number; readonly height: number };
  readonly note: string;
  /** Only of this tag's servers. */
  readonly tag: string | undefined;
  readonly page: { readonly at: number; readonly of: number } | undefined;
}) {
  const { line, note, tag, page } = props;
  return (
    <div className="wall-line" style={{ height: line.height, fontSize: line.font }}>
      {note !== '' && (
        <p className="wall-note">
          <span dir="auto" className="truncate">
            {note}
          </span>
        </p>
      )}
      <State tag={tag} />
      {page && <span className="wall-page">{t('wall.page', page)}</span>}
    </div>
  );
}

function State({ tag }: { readonly tag: string | undefined }) {
  const { feed, attention, fleet } = useAppState();
  const shown = useStore(feed);
  const { silent, crossings } = useStore(attention);
  if (shown !== 'live') return <Recalled />;
  const servers = fleet.fleet.get()?.servers;
  const isHere = ({ id }: { readonly id: number }) =>
    tag === undefined || servers?.get(id)?.server.tag === tag;
  const [crossing, ...more] = crossings.filter(isHere);
  if (crossing) {
    const { server = { id: crossing.id, name: '' } } = servers?.get(crossing.id) ?? {};
    const first = `${displayName(server)}: ${crossingText(crossing)}`;
    return (
      <p className="text-late">
        <StatusGlyph status="late" className="size-[0.8em]" />
        <span className="truncate">
          {more.length > 0 ? t('wall.more', { first, count: fmt().integer(more.length) }) : first}
        </span>
      </p>
    );
  }
  const count = silent.filter(isHere).length;
  return count > 0 ? <p>{t('wall.attention', { count })}</p> : <Calm tag={tag} />;
}

/** What does not report, and is no news, is told with it: "all is well" is never said of a server that is silent. */
function Calm({ tag }: { readonly tag: string | undefined }) {
  const { attention } = useAppState();
  const { longDown } = useStore(attention);
  const summary = useSummary(tag);
  const long = useFleet(
    (fleet) =>
      longDown.filter((id) => tag === undefined || fleet?.servers.get(id)?.server.tag === tag)
        .length,
  );
  if (!summary?.total) return <p />;
  const { online, late, never, known } = summary.counts;
  const others = [
    ...(long > 0 ? [t('attention.longDown', { count: long })] : []),
    ...(never > 0 ? [`${fmt().integer(never)} ${t('count.never')}`] : []),
    ...(known > 0 ? [`${fmt().integer(known)} ${t('count.known')}`] : []),
  ];
  return (
    <p className="text-ok">
      <StatusGlyph status="online" className="size-[0.8em]" />
      <span className="truncate">
        {t('wall.calm', { count: online + late })}
        {others.length > 0 && <span className="text-ink-2"> · {others.join(' · ')}</span>}
      </span>
    </p>
  );
}

/** Before the first answer: of when the state on the wall is, where an earlier visit left it. */
function Recalled() {
  const { ticker, fleet } = useAppState();
  const recalled = useStore(fleet.recalled);
  const now = useStore(ticker.now);
  const at = useFleet((known) => known?.receivedAt);
  if (!recalled || at === undefined) return <p>{t('age.connecting')}</p>;
  const age = fmt().age(Math.floor(elapsed(at, now) / 1000));
  const time = fmt().dateTime(Math.floor(at.wall / 1000));
  return (
    <p className="wall-note">
      <span className="truncate">{t('recalled.asOf', { time, age })}</span>
    </p>
  );
}
