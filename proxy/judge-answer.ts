import { failure } from './failure';

const JSON_TYPE = /^(?:application\/(?:[\w.-]+\+)?json|text\/json)\s*(?:;|$)/i;
const [SPACE, OPEN_BRACE, OPEN_BRACKET, OPEN_TAG] = [0x20, 0x7b, 0x5b, 0x3c];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/**
 * Lets a dashboard's JSON answer pass, whatever its status: a refused token is HTTP 200 with code
 * 403, and both are the page's to read. Text that stops half-way passes too; only its reader knows.
 *
 * @throws UpstreamFailure `upstream_status` (reason: the status) or `upstream_not_json`
 */
export function assertJsonAnswer(
  status: number,
  contentType: string | undefined,
  body: Uint8Array,
): void {
  const success = status >= 200 && status < 300;
  // 204 and 205 carry no body by definition, and a status above 599 is none that can be passed on.
  const passable = status !== 204 && status !== 205 && status <= 599;
  if (passable && isJson(contentType, body)) return;
  throw success ? failure('upstream_not_json') : failure('upstream_status', String(status));
}

function isJson(contentType: string | undefined, body: Uint8Array): boolean {
  const first = firstByte(body);
  if (first === undefined) return false;
  if (contentType === undefined) return first === OPEN_BRACE || first === OPEN_BRACKET;
  return JSON_TYPE.test(contentType.trim()) && first !== OPEN_TAG;
}

function firstByte(body: Uint8Array): number | undefined {
  const marked = BYTE_ORDER_MARK.every((byte, index) => body[index] === byte);
  return body.subarray(marked ? BYTE_ORDER_MARK.length : 0).find((byte) => byte > SPACE);
}
