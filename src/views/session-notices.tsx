import { useAppState, useStore } from '../state/context';
import { lazyPart } from '../ui/lazy-part';
import { PartMissing } from '../ui/part-missing';

const RecalledNotice = lazyPart(
  () => import('./recalled-notice').then((file) => file.RecalledNotice),
  () => null,
);

/** Most visits have none. Fetched when it is first needed, or before. */
const SessionTrouble = lazyPart(
  () => import('./session-trouble').then((file) => file.SessionTrouble),
  PartMissing,
);

/**
 * What a person should know about connection and session, above whatever they look at: why the data are not
 * live, with the field for a new token where the dashboard refuses the one in use.
 * @param chrome with what a person at the keyboard can do about it
 */
export function SessionNotices({ chrome }: { readonly chrome: boolean }) {
  const { feed, poll, connection, fleet } = useAppState();
  const recalled = useStore(fleet.recalled);
  const shown = useStore(feed);
  const { failure } = useStore(poll.state);
  const state = useStore(connection.state);
  const failed = shown === 'refused' || (shown !== 'live' && failure !== undefined);
  const unkept = state.phase === 'in' && state.keeping === 'nowhere';
  return (
    <>
      {recalled && <RecalledNotice />}
      {(failed || unkept) && <SessionTrouble chrome={chrome} />}
    </>
  );
}
