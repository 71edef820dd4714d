/** What a request vouches with, as the one header that goes to the dashboard. */
export type Credential =
  | { header: 'authorization'; value: string }
  | { header: 'cookie'; value: string };

const COOKIE_VALUE = /^[\x21-\x3a\x3c-\x7e]+$/;

/**
 * Takes the credential out of a request's headers: its `Authorization`, or, only where there is
 * none, the dashboard's session cookie and no other. Never both: the cookie would vouch for a
 * wrong token.
 *
 * @param authorization the `Authorization` header
 * @param cookies the `Cookie` header, with all cookies of this host
 * @param cookieName the name of the dashboard's session cookie
 */
export function credentialOf(
  authorization: string | undefined,
  cookies: string | undefined,
  cookieName: string,
): Credential | undefined {
  const token = authorization?.trim() ?? '';
  if (token !== '') return { header: 'authorization', value: token };
  const session = cookieValue(cookies ?? '', cookieName);
  return session === undefined
    ? undefined
    : { header: 'cookie', value: `${cookieName}=${session}` };
}

/** Of several cookies of one name the first is the one with the most specific path. */
function cookieValue(cookies: string, name: string): string | undefined {
  for (const pair of cookies.split(';')) {
    const equals = pair.indexOf('=');
    if (equals === -1 || pair.slice(0, equals).trim() !== name) continue;
    const value = pair.slice(equals + 1).trim();
    return COOKIE_VALUE.test(value) ? value : undefined;
  }
  return undefined;
}
