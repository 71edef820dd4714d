import type { ProxyError, ProxyErrorCode, UnreachableReason } from '../contract/proxy-error';

export type UpstreamCode = Extract<ProxyErrorCode, `upstream_${string}`>;

const MESSAGES: Record<UpstreamCode, string> = {
  upstream_unreachable: 'The dashboard cannot be reached.',
  upstream_timeout: 'The dashboard did not answer in time.',
  upstream_redirect: 'The dashboard answered with a redirect, which is not followed.',
  upstream_too_large: "The dashboard's answer is too large.",
  upstream_status: 'The dashboard answered with an error that is not JSON.',
  upstream_not_json: "The dashboard's answer is not JSON.",
  upstream_broken: "The dashboard's answer ended half-way.",
};

const REASONS: Record<UnreachableReason, string> = {
  dns: 'The name of the dashboard cannot be resolved.',
  refused: 'The dashboard refuses connections.',
  tls: 'No secure connection to the dashboard can be made.',
  reset: 'The dashboard closed the connection without an answer.',
};

/** A call to the dashboard that brought no answer to pass on. Its text holds no address and no credential. */
export class UpstreamFailure extends Error {
  readonly code: UpstreamCode;
  readonly reason: string | undefined;

  constructor(code: UpstreamCode, message: string, reason?: string) {
    super(message);
    this.name = 'UpstreamFailure';
    this.code = code;
    this.reason = reason;
  }

  /** The HTTP status that the client gets. */
  get status(): 502 | 504 {
    return this.code === 'upstream_timeout' ? 504 : 502;
  }
}

/** A failure with the standard sentence of its code. */
export function failure(code: UpstreamCode, reason?: string): UpstreamFailure {
  return new UpstreamFailure(code, MESSAGES[code], reason);
}

/** No connection to the dashboard, and why. */
export function unreachable(reason: UnreachableReason): UpstreamFailure {
  return new UpstreamFailure('upstream_unreachable', REASONS[reason], reason);
}

/** The body of a failure as the contract has it. */
export function errorBody(code: ProxyErrorCode, message: string, reason?: string): ProxyError {
  return { error: { code, ...(reason === undefined ? {} : { reason }), message } };
}
