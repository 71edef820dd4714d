import { displayName } from '../../domain/display-name';
import { fmt, t } from '../../i18n';
import { useAppState, useFleet, useStore } from '../../state/context';
import { StatusGlyph } from '../../ui/status-glyph';
import { crossingText } from '../crossing-text';
import { failureText } from '../failure-text';

/** One line of words: what is wrong with the data, else planned work, else limits crossed, else that all is well. */
export function WallLine(props: {
  readonly line: { readonly font: number; readonly height: number };
  readonly note: string;
  readonly page: { readonly at: number; readonly of: number } | undefined;
}) {
  const { line, note, page } = props;
  return (
    <div className="wall-line" style={{ height: line.height, fontSize: line.font }}>
      <Words note={note} />
      {page && <span className="wall-page">{t('wall.page', page)}</span>}
    </div>
  );
}

function Words({ note }: { readonly note: string }) {
  const { feed, poll, attention } = useAppState();
  const shown = useStore(feed);
  const { failure } = useStore(poll.state);
  const { silent, crossings } = useStore(attention);
  const total = useFleet((fleet) => fleet?.summary.total);
  const crossed = useFleet((fleet) => crossings[0] && fleet?.servers.get(crossings[0].id)?.server);
  if (shown === 'connecting') return <p>{t('age.connecting')}</p>;
  if (shown !== 'live') {
    return (
      <p role="alert" className="wall-alarm">
        <StatusGlyph status="down" className="size-[0.8em]" />
        {shown === 'refused' ? t('wall.refused') : t('wall.notLive')}
        {failure && shown !== 'refused' && <span> {failureText(failure)}</span>}
      </p>
    );
  }
  if (note !== '') return <p className="wall-note">{note}</p>;
  const [crossing] = crossings;
  if (crossing) {
    const first = `${displayName(crossed ?? { id: crossing.id, name: '' })}: ${crossingText(crossing)}`;
    const more = crossings.length - 1;
    return (
      <p className="text-late">
        {more > 0 ? t('wall.more', { first, count: fmt().integer(more) }) : first}
      </p>
    );
  }
  if (silent.length > 0) return <p>{t('wall.attention', { count: silent.length })}</p>;
  if (!total) return <p />;
  return (
    <p className="text-ok">
      <StatusGlyph status="online" className="size-[0.8em]" />
      {t('wall.calm', { count: total })}
    </p>
  );
}
