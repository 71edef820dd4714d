import type { FailureClass } from '../domain/feed';

/**
 * Why an attempt to ask the dashboard gave no usable answer. Each is one sentence for a person; the words
 * are in the catalogues under `failure.<kind>`.
 */
export type Failure =
  /** The page's own proxy can't be reached: no network, or it is not running. */
  | { readonly kind: 'proxy-unreachable' }
  /** The proxy is there and slow: it did not even say that the dashboard is. */
  | { readonly kind: 'proxy-timeout' }
  /** Something answered in the proxy's place (`status`: HTTP; 0: a redirect to somewhere else). */
  | { readonly kind: 'proxy-missing'; readonly status: number }
  /** The proxy can't connect to the dashboard; `reason` is dns, refused, tls or reset. */
  | { readonly kind: 'dashboard-unreachable'; readonly reason: string }
  /** The proxy waited for the dashboard in vain. */
  | { readonly kind: 'timeout' }
  /** What was to be used as a token can't be one; nothing was asked. */
  | { readonly kind: 'no-token' }
  /** The dashboard refused the token or login. */
  | { readonly kind: 'refused' }
  /** The dashboard's address answered a redirect, often to a login page. */
  | { readonly kind: 'redirect' }
  | { readonly kind: 'too-large' }
  /** The dashboard's address answered an HTTP error. */
  | { readonly kind: 'http-status'; readonly status: number }
  /** The dashboard's address answered a page instead of data. */
  | { readonly kind: 'not-data' }
  /** The dashboard is of the V1/V2 generation. */
  | { readonly kind: 'newer-dashboard' }
  /** An answer that can't be understood; `detail` is the technical word. */
  | { readonly kind: 'bad-answer'; readonly detail: string };

/** A failed attempt, as an error that can be thrown. */
export class ApiError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.kind);
    this.name = 'ApiError';
    this.failure = failure;
  }
}

/** Whatever was thrown while asking, as a failure. Anything unforeseen counts as an answer that can't be used. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof ApiError) return thrown.failure;
  return { kind: 'bad-answer', detail: thrown instanceof Error ? thrown.name : 'unknown' };
}

/** What a failure means for the trust in the data on screen. */
export function classify(failure: Failure): FailureClass {
  switch (failure.kind) {
    case 'refused':
      return 'refused';
    case 'proxy-unreachable':
    case 'proxy-timeout':
    case 'dashboard-unreachable':
    case 'timeout':
      return 'unreachable';
    case 'proxy-missing':
      // A gateway in front of the proxy speaks for it: the proxy itself is away.
      return isGateway(failure.status) ? 'unreachable' : 'unusable';
    default:
      return 'unusable';
  }
}

/** Whether an HTTP status is a gateway's word that what stands behind it is away. */
export function isGateway(status: number): boolean {
  return (status >= 502 && status <= 504) || (status >= 520 && status <= 530);
}

/** Whether an HTTP status asks for a login that is not Nezha's own. */
export function isForeignLogin(status: number): boolean {
  return status === 401 || status === 403 || status === 407 || status === 511;
}
