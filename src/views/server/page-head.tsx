import { Link } from 'wouter';
import { t } from '../../i18n';
import { useAppState, useStore } from '../../state/context';
import { BUTTON_LOOK } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Announcer } from '../announcer';
import { FeedPill } from '../feed-pill';
import { SessionNotices } from '../session-notices';

/** Above a page of one server or several: the way back to the board as it was left, and how old the data are. */
export function PageHead({ chrome }: { readonly chrome: boolean }) {
  const { search } = useStore(useAppState().place);
  return (
    <>
      <header className="flex items-center justify-end gap-4">
        {chrome && (
          <Link
            href={search === '' ? '/' : `/?${search}`}
            className={`${BUTTON_LOOK} touch me-auto gap-1`}
          >
            <Icon name="back" />
            {t('server.back')}
          </Link>
        )}
        <FeedPill />
      </header>
      <SessionNotices chrome={chrome} />
      <Announcer />
    </>
  );
}
