/** Where `public/boot.js` leaves the token it took out of the address, and the event by which it says so. */
const PROPERTY = 'nezhaStatusHandover';
const EVENT = 'nezha-status:handover';

/** Takes what a link handed over as a token, once and unchecked; undefined where there is none. */
export function takeHandover(): string | undefined {
  const token: unknown = Reflect.get(window, PROPERTY);
  Reflect.deleteProperty(window, PROPERTY);
  return typeof token === 'string' ? token : undefined;
}

/** Runs when a link hands over a token while the page is open. */
export function onHandover(listener: (rawToken: string) => void): void {
  window.addEventListener(EVENT, () => {
    const token = takeHandover();
    if (token !== undefined) listener(token);
  });
}
