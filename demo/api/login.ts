const COOKIE_NAME = 'nezha-dashboard';

/** Whether a request carries the token, bare in `Authorization`, or the dashboard's session cookie. */
export function isLoggedIn(request: Request, token: string): boolean {
  if (request.headers.get('authorization') === token) return true;
  const cookies = (request.headers.get('cookie') ?? '').split(';');
  return cookies.some((cookie) => cookie.trim() === `${COOKIE_NAME}=${token}`);
}
