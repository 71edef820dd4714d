import { useAppState, useStore } from '../state/context';
import { lazyPart } from '../ui/lazy-part';
import { PartMissing } from '../ui/part-missing';

/** Fetched when it is first needed, or before: its texts are long, and most visits see none of them. */
const TroubleNotice = lazyPart(
  () => import('./trouble-notice').then((file) => file.TroubleNotice),
  PartMissing,
);

/**
 * What a person should know about connection and session, above whatever they look at: why the data are not
 * live, with the field for a new token where the dashboard refuses the one in use.
 * @param chrome with what a person at the keyboard can do about it
 */
export function SessionNotices({ chrome }: { readonly chrome: boolean }) {
  return (
    <>
      <FeedNotice chrome={chrome} />
      <UnkeptNotice chrome={chrome} />
    </>
  );
}

/** A single failed attempt between live answers is no news. */
function FeedNotice({ chrome }: { readonly chrome: boolean }) {
  const { feed, poll, connection } = useAppState();
  const shown = useStore(feed);
  const { failure } = useStore(poll.state);
  const state = useStore(connection.state);
  if (shown === 'refused') {
    if (state.phase === 'out') return null;
    const place = state.keeping === 'tab' ? 'tab' : 'device';
    const { kind: session } = state.session;
    return <TroubleNotice trouble={{ kind: 'refused', session, place }} chrome={chrome} />;
  }
  if (shown === 'live' || failure === undefined) return null;
  const gone = shown === 'offline';
  return <TroubleNotice trouble={{ kind: 'failure', failure, gone }} chrome={chrome} />;
}

function UnkeptNotice({ chrome }: { readonly chrome: boolean }) {
  const state = useStore(useAppState().connection.state);
  if (state.phase === 'out' || state.keeping !== 'nowhere') return null;
  return <TroubleNotice trouble={{ kind: 'unkept' }} chrome={chrome} />;
}
