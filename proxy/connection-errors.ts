import type { UnreachableReason } from '../contract/proxy-error';
import { failure, type UpstreamFailure, unreachable } from './failure';

const REASONS: readonly [UnreachableReason | 'timeout', RegExp][] = [
  ['dns', /^(?:ENOTFOUND|ENODATA|ESERVFAIL|EAI_\w+)$/],
  ['refused', /^(?:ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL)$/],
  ['refused', /^(?:EACCES|EPERM)$/],
  ['tls', /^(?:EPROTO|ERR_SSL_\w+|ERR_TLS_\w+|CERT_\w+|CRL_\w+|HOSTNAME_MISMATCH)$/],
  ['tls', /^(?:UNABLE_TO_\w+|ERROR_IN_\w+|INVALID_(?:CA|PURPOSE)|PATH_LENGTH_EXCEEDED)$/],
  ['tls', /SELF_SIGNED|^OUT_OF_MEM$|SIGNATURE_FAILURE$/],
  ['timeout', /^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/],
  ['reset', /^(?:ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_SOCKET)$/],
];

/** Names a failure that came before the answer's headers. What is no HTTP at all counts as broken. */
export function connectionFailure(error: unknown): UpstreamFailure {
  for (const code of errorCodes(error)) {
    const reason = REASONS.find(([, pattern]) => pattern.test(code))?.[0];
    if (reason === 'timeout') return failure('upstream_timeout');
    if (reason !== undefined) return unreachable(reason);
  }
  return failure('upstream_broken');
}

/** Whether the other side closed the connection before it answered. */
export function isReset(error: unknown): boolean {
  return connectionFailure(error).reason === 'reset';
}

/**
 * The codes in an error, the innermost first: a connection tried over several addresses ends in an
 * AggregateError, and a socket error may hide what caused it.
 */
function errorCodes(error: unknown, depth = 0): string[] {
  if (!(error instanceof Error) || depth > 4) return [];
  const inner = error instanceof AggregateError ? error.errors : [error.cause];
  const own = 'code' in error && typeof error.code === 'string' ? [error.code] : [];
  return [...inner.flatMap((cause: unknown) => errorCodes(cause, depth + 1)), ...own];
}
