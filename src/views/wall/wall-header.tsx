import type { CSSProperties, ReactNode } from 'react';
import type { Status } from '../../domain/status';
import type { WallLayout } from '../../domain/wall/layout';
import { fmt, t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { useAgeText } from '../../state/time-hooks';
import { Icon } from '../../ui/icon';
import { useWallClock } from './use-clock';
import { useSummary } from './use-summary';

/** The figures that are read from across the room. */
export function WallHeader(props: {
  readonly header: WallLayout['header'];
  /** The least type size, px. */
  readonly unit: number;
  readonly zone: string | undefined;
  /** Only this tag's servers are counted. */
  readonly tag: string | undefined;
}) {
  const { header, unit, zone, tag } = props;
  const { config } = useAppState();
  const style: CSSProperties & Record<'--wall-unit', string> = {
    height: header.height,
    fontSize: header.font,
    '--wall-unit': `${unit}px`,
  };
  const shows = (item: (typeof header.shows)[number]) => header.shows.includes(item);
  return (
    <header className="wall-header" data-lines={header.lines} style={style}>
      {shows('title') && <h1 className="wall-title">{tag || config.title}</h1>}
      <div className="wall-figures goes-stale">
        <span className="wall-group">
          <Counts tag={tag} />
        </span>
        {shows('speed') && (
          <span className="wall-group">
            <Speeds tag={tag} />
          </span>
        )}
      </div>
      <div className="wall-time">
        <Age />
        {shows('clock') && <Clock zone={zone} />}
      </div>
    </header>
  );
}

/** What is to be seen first stands first, beside what there is to compare it with. */
const ORDER = ['online', 'down', 'late', 'never'] as const;

const COLOUR: Readonly<Record<Status, string>> = {
  online: 'text-ok',
  late: 'text-late',
  down: 'text-down',
  never: 'text-never',
};

function Counts({ tag }: { readonly tag: string | undefined }) {
  const summary = useSummary(tag);
  if (summary === undefined) return null;
  return ORDER.map((status) =>
    status === 'online' || summary.counts[status] > 0 ? (
      <Figure
        key={status}
        colour={COLOUR[status]}
        value={fmt().integer(summary.counts[status])}
        word={t(`count.${status}`)}
      />
    ) : null,
  );
}

function Speeds({ tag }: { readonly tag: string | undefined }) {
  const summary = useSummary(tag);
  if (summary === undefined) return null;
  const [inbound, outbound] = [fmt().speed(summary.speedIn), fmt().speed(summary.speedOut)];
  return (
    <>
      <Figure
        colour="text-in"
        value={inbound.value}
        word={inbound.unit}
        icon={<Icon name="down" className="size-[0.7em]" />}
        label={t('traffic.totalIn')}
      />
      <Figure
        colour="text-out"
        value={outbound.value}
        word={outbound.unit}
        icon={<Icon name="up" className="size-[0.7em]" />}
        label={t('traffic.totalOut')}
      />
    </>
  );
}

function Figure(props: {
  readonly colour: string;
  readonly value: string;
  readonly word: string;
  readonly icon?: ReactNode;
  readonly label?: string;
}) {
  const { colour, value, word, icon, label } = props;
  return (
    <span className="wall-figure">
      {label && <span className="sr-only">{label} </span>}
      <strong className={colour}>
        {icon}
        {value}
      </strong>{' '}
      <span className="wall-word">{word}</span>
    </span>
  );
}

/** How old the data are, always; in words of alarm where they are not live. */
function Age() {
  const feed = useStore(useAppState().feed);
  const text = useAgeText((age) => (age === undefined ? '…' : fmt().age(age)));
  const live = feed === 'live';
  return (
    <span className={`wall-age ${live ? 'text-ink-2' : 'text-down'}`}>
      <span className="sr-only">{t('age.label')}: </span>
      {live ? t('wall.live') : t(`wall.feed.${feed}`)} · {text}
    </span>
  );
}

function Clock({ zone }: { readonly zone: string | undefined }) {
  const time = useWallClock((seconds) => fmt().clock(seconds, zone));
  return <span className="wall-clock">{time}</span>;
}
