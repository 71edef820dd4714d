/**
 * Where `public/boot.js` hands out what it has asked for before this code was here: by its path below the page's own, to
 * the same question, once.
 */
const PROPERTY = 'nezhaStatusEarly';

/**
 * The browser's fetch, but for what is already on its way.
 * @param base where the page stands, with a trailing slash
 */
export function fetchAfterBoot(base: string): typeof fetch {
  return (input, options = {}) => {
    const take: unknown = Reflect.get(window, PROPERTY);
    const answer: unknown =
      typeof take === 'function' && take(String(input).slice(base.length), options);
    return answer instanceof Promise ? answer : window.fetch(input, options);
  };
}
