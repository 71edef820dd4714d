import { cleanToken } from '../api/token';

/** Where `public/boot.js` leaves the token it took out of the address, and the event by which it says so. */
const PROPERTY = 'nezhaStatusHandover';
const EVENT = 'nezha-status:handover';

/** Takes the token that a link handed over, once; undefined where there is none or it can't be one. */
export function takeHandover(): string | undefined {
  const token: unknown = Reflect.get(window, PROPERTY);
  Reflect.deleteProperty(window, PROPERTY);
  return typeof token === 'string' ? cleanToken(token) : undefined;
}

/** Runs when a link hands over a token while the page is open. */
export function onHandover(listener: (token: string) => void): void {
  window.addEventListener(EVENT, () => {
    const token = takeHandover();
    if (token !== undefined) listener(token);
  });
}
