import type { ReactNode } from 'react';
import type { Failure } from '../api/failure';
import type { Session } from '../api/request';
import { t } from '../i18n';
import { StatusGlyph } from '../ui/status-glyph';
import { CheckLink, TechnicalWord } from './failure-note';
import { failureText } from './failure-text';
import { NewToken } from './new-token';
import { leaveFocusToTitle } from './screen-title';

/** What is wrong with connection or session. */
export type Trouble =
  /** Why the data are not live; `gone`: nobody answers at all. */
  | { readonly kind: 'failure'; readonly failure: Failure; readonly gone: boolean }
  /** The dashboard refuses what is used; the last data stay, and a good answer takes this away without a click. */
  | {
      readonly kind: 'refused';
      readonly session: Session['kind'];
      readonly place: 'tab' | 'device';
    }
  /** Keeping the login was asked for, and the browser's storage refused. */
  | { readonly kind: 'unkept' };

export interface TroubleNoticeProps {
  readonly trouble: Trouble;
  /** With what a person at the keyboard can do about it. */
  readonly chrome: boolean;
}

/** A trouble in words, with the way out of it. */
export function TroubleNotice({ trouble, chrome }: TroubleNoticeProps) {
  switch (trouble.kind) {
    case 'failure':
      return (
        <Frame tone={trouble.gone ? 'down' : 'late'}>
          <p>{failureText(trouble.failure)}</p>
          {chrome && (
            <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-ink-2">
              <CheckLink />
              <TechnicalWord failure={trouble.failure} />
            </div>
          )}
        </Frame>
      );
    case 'refused':
      return (
        <Frame tone="down">
          <p>{t(`session.refused.${trouble.session}`)}</p>
          {chrome && <NewToken place={trouble.place} />}
        </Frame>
      );
    case 'unkept':
      return (
        <Frame tone="late">
          <p>{t('session.nowhere')}</p>
        </Frame>
      );
  }
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
