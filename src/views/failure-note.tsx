import { Link } from 'wouter';
import type { Failure } from '../api/failure';
import type { Session } from '../api/request';
import { t } from '../i18n';
import { StatusGlyph } from '../ui/status-glyph';
import { failureText, failureWord } from './failure-text';
import { hrefOf, useKiosk } from './use-kiosk';

/** Where the checks of the connection are made, one by one. */
const CHECK_PATH = '/connect?check';

export interface FailureNoteProps {
  readonly failure: Failure;
  readonly by?: Session['kind'] | undefined;
  /** Where the checks themselves tell of it there is no link to them. */
  readonly withCheck?: boolean;
}

/** What is wrong and what to do; the technical word behind a disclosure; the way to the checks. */
export function FailureNote({ failure, by, withCheck = true }: FailureNoteProps) {
  return (
    <div className="flex gap-2">
      {withCheck && <StatusGlyph status="down" className="mt-[0.33em] size-2.5" />}
      <div className="grid min-w-0 gap-1.5">
        <p className="text-down">{failureText(failure, by)}</p>
        <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1 text-[0.93em] text-ink-2">
          {withCheck && <CheckLink />}
          <TechnicalWord failure={failure} />
        </div>
      </div>
    </div>
  );
}

/** The way to the checks of the connection. */
export function CheckLink() {
  return (
    <Link
      href={hrefOf(CHECK_PATH, useKiosk())}
      className="underline underline-offset-4 hover:text-ink"
    >
      {t('session.check')}
    </Link>
  );
}

/** The failure's technical word, for who asks for it. */
export function TechnicalWord({ failure }: { readonly failure: Failure }) {
  return (
    <details>
      <summary className="cursor-pointer rounded hover:text-ink">{t('session.technical')}</summary>
      <code className="mt-1 block break-all">{failureWord(failure)}</code>
    </details>
  );
}
