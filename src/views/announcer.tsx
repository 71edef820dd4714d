import { displayName } from '../domain/display-name';
import { t } from '../i18n';
import type { Announcement, Change } from '../state/announcements';
import { useAppState, useStore } from '../state/context';

/** The one polite live region of a screen that shows servers: it speaks state changes only. */
export function Announcer() {
  const news = useStore(useAppState().announcements);
  return (
    <p role="status" aria-live="polite" className="sr-only">
      {spoken(news)}
    </p>
  );
}

function spoken(news: Announcement): string {
  return news.kind === 'feed' ? t(`announce.${news.feed}`) : spokenChanges(news.changes);
}

function spokenChanges(changes: readonly Change[]): string {
  if (changes.length > 3) {
    const down = changes.filter((change) => change.to === 'down').length;
    return t('notice.announceMany', { down, online: changes.length - down });
  }
  return changes
    .map(({ id, name, to }) =>
      t(to === 'down' ? 'notice.announceDown' : 'notice.announceBack', {
        name: displayName({ id, name }),
      }),
    )
    .join('. ');
}
