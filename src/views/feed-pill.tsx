import type { Feed } from '../domain/feed';
import type { Status } from '../domain/status';
import { fmt, t } from '../i18n';
import { useAppState, useStore } from '../state/context';
import { useAgeText } from '../state/time-hooks';
import { StatusGlyph } from '../ui/status-glyph';
import { PHONE, useMedia } from '../ui/use-media';

/** The feed has the glyphs of the servers' states. */
const GLYPH: Readonly<Record<Feed, Status>> = {
  connecting: 'never',
  live: 'online',
  stale: 'late',
  offline: 'down',
  refused: 'down',
};

const FRAME: Readonly<Record<Feed, string>> = {
  connecting: 'border-line text-ink-2',
  live: 'border-line text-ok',
  stale: 'border-late/60 text-late',
  offline: 'border-down/60 text-down',
  refused: 'border-down/60 text-down',
};

/** How old the data are, always, and whether they are live. */
export function FeedPill() {
  const feed = useStore(useAppState().feed);
  const short = useMedia(PHONE);
  const text = useAgeText((age) => (short ? shortText(feed, age) : feedText(feed, age)));
  return (
    <span className={`feed-pill ${FRAME[feed]}`}>
      <span className="sr-only">{t('age.label')}: </span>
      {/* On a phone the word stands above the age: beside it, both would need a line of their own in the header. */}
      {short && feed !== 'live' && (
        <span className="text-[0.8em] leading-tight">
          {t(feed === 'connecting' ? 'age.connecting' : `age.short.${feed}`)}
        </span>
      )}
      <span className="inline-flex items-center gap-2 max-sm:gap-1.5">
        <StatusGlyph status={GLYPH[feed]} className="size-2.5" />
        {text}
      </span>
    </span>
  );
}

/** The age alone, for where room is scarce. */
function shortText(feed: Feed, age: number | undefined): string {
  return feed === 'connecting' || age === undefined ? '…' : fmt().age(age);
}

function feedText(feed: Feed, age: number | undefined): string {
  if (feed === 'connecting') return t('age.connecting');
  if (age === undefined) return feed === 'refused' ? t('age.refusedNever') : t('age.connecting');
  if (feed === 'live' && age < 1) return t('age.liveNow');
  return t(`age.${feed}`, { age: fmt().age(age) });
}
