import type { Feed } from '../domain/feed';
import { fmt, t } from '../i18n';
import { useAppState, useStore } from '../state/context';
import { useAgeText } from '../state/time-hooks';
import { PHONE, useMedia } from '../ui/use-media';

const DOT: Readonly<Record<Feed, string>> = {
  connecting: 'bg-ink-3',
  live: 'bg-ok',
  stale: 'bg-late',
  offline: 'bg-down',
  refused: 'bg-down',
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
  const text = useAgeText((age) => feedText(feed, age, short));
  return (
    <span
      className={`inline-flex items-center sm:min-w-37 gap-2 max-sm:gap-1.5 rounded-lg border bg-panel px-3 py-1.5 max-sm:px-2 sm:whitespace-nowrap ${FRAME[feed]}`}
    >
      <span
        aria-hidden="true"
        className={`size-2 shrink-0 rounded-full forced-color-adjust-none ${DOT[feed]}`}
      />
      <span className="sr-only">{t('age.label')}: </span>
      {text}
    </span>
  );
}

/** `short`: no more than the state and the age, where room is scarce; a live feed says its age alone. */
function feedText(feed: Feed, age: number | undefined, short: boolean): string {
  if (feed === 'connecting') return t('age.connecting');
  if (age === undefined) return feed === 'refused' ? t('age.refusedNever') : t('age.connecting');
  if (short)
    return feed === 'live' ? fmt().age(age) : t(`age.short.${feed}`, { age: fmt().age(age) });
  if (feed === 'live' && age < 1) return t('age.liveNow');
  return t(`age.${feed}`, { age: fmt().age(age) });
}
