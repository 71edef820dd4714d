import { type Failure, isForeignLogin, isGateway } from '../api/failure';
import type { Session } from '../api/request';
import { t } from '../i18n';

/**
 * A failure as one sentence for a person: what is wrong, and what to do.
 * @param by with which kind of session it was asked
 */
export function failureText(failure: Failure, by: Session['kind'] = 'token'): string {
  return t(`failure.${sentenceOf(failure, by)}`);
}

/** The technical word of a failure, the same in every language: for a search, or for who helps. */
export function failureWord(failure: Failure): string {
  switch (failure.kind) {
    case 'dashboard-unreachable':
      return `${failure.kind}: ${failure.reason}`;
    case 'http-status':
    case 'proxy-missing':
      return failure.status === 0
        ? `${failure.kind}: redirect`
        : `${failure.kind}: HTTP ${failure.status}`;
    case 'bad-answer':
      return `${failure.kind}: ${failure.detail}`;
    case 'refused':
      return `${failure.kind}: code 403`;
    default:
      return failure.kind;
  }
}

/** Which sentence; those of one kind tell apart what a person would do about it. */
function sentenceOf(failure: Failure, by: Session['kind']) {
  switch (failure.kind) {
    case 'proxy-missing':
      return `proxy-missing.${inPlaceOfProxy(failure.status)}` as const;
    case 'dashboard-unreachable':
      return `dashboard-unreachable.${unreachableBy(failure.reason)}` as const;
    case 'http-status':
      return `http-status.${behindStatus(failure.status)}` as const;
    case 'refused':
      return `refused.${by}` as const;
    default:
      return failure.kind;
  }
}

function inPlaceOfProxy(status: number) {
  if (status === 0 || isForeignLogin(status)) return 'login';
  return isGateway(status) ? 'gateway' : 'other';
}

function unreachableBy(reason: string) {
  switch (reason) {
    case 'dns':
    case 'refused':
    case 'tls':
    case 'reset':
      return reason;
    default:
      return 'other';
  }
}

function behindStatus(status: number) {
  if (isForeignLogin(status)) return 'login';
  if (isGateway(status)) return 'gateway';
  if (status === 404 || status === 405 || status === 410) return 'absent';
  return status === 429 ? 'busy' : 'other';
}
