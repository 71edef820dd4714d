import type { ReactNode } from 'react';
import { t } from '../i18n';
import { useAppState, useStore } from '../state/context';
import { lazyPart } from '../ui/lazy-part';
import { PartMissing } from '../ui/part-missing';
import { StatusGlyph } from '../ui/status-glyph';
import { CheckLink, TechnicalWord } from './failure-note';
import { failureText } from './failure-text';
import { leaveFocusToTitle } from './screen-title';

/** Fetched when it is first needed, or before. */
const NewToken = lazyPart(() => import('./new-token').then((file) => file.NewToken), PartMissing);

/** What `SessionNotices` says, in a file of its own. */
export function SessionTrouble({ chrome }: { readonly chrome: boolean }) {
  return (
    <>
      <FailureNotice chrome={chrome} />
      <UnkeptNotice />
    </>
  );
}

/** A single failed attempt between live answers is no news. */
function FailureNotice({ chrome }: { readonly chrome: boolean }) {
  const { feed, poll } = useAppState();
  const shown = useStore(feed);
  const { failure } = useStore(poll.state);
  if (shown === 'refused') return <RefusedNotice chrome={chrome} />;
  if (shown === 'live' || failure === undefined) return null;
  return (
    <Frame tone={shown === 'offline' ? 'down' : 'late'}>
      <p>{failureText(failure)}</p>
      {chrome && (
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-ink-2">
          <CheckLink />
          <TechnicalWord failure={failure} />
        </div>
      )}
    </Frame>
  );
}

/** The last data stay below; a good answer takes this away without a click. */
function RefusedNotice({ chrome }: { readonly chrome: boolean }) {
  const { connection } = useAppState();
  const state = useStore(connection.state);
  if (state.phase === 'out') return null;
  const place = state.keeping === 'tab' ? 'tab' : 'device';
  return (
    <Frame tone="down">
      <p>{t(`session.refused.${state.session.kind}`)}</p>
      {chrome && <NewToken place={place} />}
    </Frame>
  );
}

/** Keeping was asked for, and the browser's storage refused. */
function UnkeptNotice() {
  const { connection } = useAppState();
  const state = useStore(connection.state);
  if (state.phase === 'out' || state.keeping !== 'nowhere') return null;
  return (
    <Frame tone="late">
      <p>{t('session.nowhere')}</p>
    </Frame>
  );
}

const FRAME = {
  late: 'border-late/60',
  down: 'border-down/60 bg-[var(--down-tint)]',
} as const;

function Frame({
  tone,
  children,
}: {
  readonly tone: keyof typeof FRAME;
  readonly children: ReactNode;
}) {
  return (
    <section
      ref={leaveFocusToTitle}
      className={`flex gap-2 rounded-xl border px-3.5 py-2.5 text-[0.93em] ${FRAME[tone]}`}
    >
      <StatusGlyph status={tone} className="mt-[0.33em] size-2.5" />
      <div className="grid min-w-0 grow gap-2">{children}</div>
    </section>
  );
}
