import type { WallAlarm as Layout } from '../../domain/wall/layout';
import { fmt, t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { useAgeText } from '../../state/time-hooks';
import { StatusGlyph } from '../../ui/status-glyph';
import { failureText } from '../failure-text';

/** Says from across the room that nothing on the wall is live, since when, why, and what to do. */
export function WallAlarm(props: {
  readonly layout: Layout;
  readonly page: { readonly at: number; readonly of: number } | undefined;
}) {
  const { layout, page } = props;
  const { feed, poll } = useAppState();
  const shown = useStore(feed);
  const { failure } = useStore(poll.state);
  const title = useAgeText((age) => {
    if (shown === 'live' || shown === 'connecting') return '';
    const state = t(`wall.feed.${shown}`);
    if (age === undefined) return t('wall.alarmNever', { state });
    return t('wall.alarm', { state, age: fmt().age(age) });
  });
  const words = shown === 'refused' ? t('wall.refused') : failure && failureText(failure);
  return (
    <div role="alert" className="wall-alarm" style={{ height: layout.height }}>
      <p className="wall-alarm-title" style={{ fontSize: layout.title }}>
        <StatusGlyph status="down" className="size-[0.8em] text-inherit!" />
        <span className="truncate">{title}</span>
        {page && (
          <span className="wall-page text-inherit!" style={{ fontSize: layout.words }}>
            {t('wall.page', page)}
          </span>
        )}
      </p>
      <p
        className="wall-alarm-words"
        style={{ fontSize: layout.words, WebkitLineClamp: layout.lines }}
      >
        {words}
      </p>
    </div>
  );
}
