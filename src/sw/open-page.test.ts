import { describe, expect, it } from 'vitest';
import { openPage, pathIn } from './open-page';

describe('a notification leads to', () => {
  it.each([
    [{ path: '/server/7' }, '/server/7'],
    [{ path: '/' }, '/'],
    [{ path: 'https://b.example/' }, '/'],
    [{ path: '/admin' }, '/'],
    [{ path: 7 }, '/'],
    [null, '/'],
    ['/server/7', '/'],
  ])('of %o the page %s', (data, path) => expect(pathIn(data)).toBe(path));
});

describe('a click', () => {
  const SCOPE = 'https://a.example/status/';

  function openWindows(...windows: { url: string; visibilityState: string }[]) {
    const done: string[] = [];
    const clients = {
      matchAll: async () =>
        windows.map((one) => ({
          ...one,
          postMessage: (message: unknown) => done.push(`${one.url} ${JSON.stringify(message)}`),
          focus: async () => {
            done.push(`focus ${one.url}`);
            throw new DOMException('Not allowed', 'InvalidAccessError');
          },
        })),
      openWindow: async (url: string) => done.push(`open ${url}`),
    };
    return { done, clients: Object.assign(Object.create(null), clients) };
  }

  it('tells the window in sight, and brings it to the front', async () => {
    const { done, clients } = openWindows(
      { url: 'https://a.example/', visibilityState: 'visible' },
      { url: `${SCOPE}events`, visibilityState: 'hidden' },
      { url: `${SCOPE}wall`, visibilityState: 'visible' },
    );
    await openPage(clients, SCOPE, '/server/7');
    expect(done).toEqual([`${SCOPE}wall {"open":"/server/7"}`, `focus ${SCOPE}wall`]);
  });

  it('opens a window where there is none of the page', async () => {
    const { done, clients } = openWindows({
      url: 'https://a.example/',
      visibilityState: 'visible',
    });
    await openPage(clients, SCOPE, '/server/7');
    expect(done).toEqual([`open ${SCOPE}server/7`]);
  });
});
