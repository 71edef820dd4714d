/** Characters that are about twice as wide as the others. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u;

/** In most types half as wide again as the others; the sign of what is left out is, too. */
const BROAD = /[mwMW@%—]/;
const ELLIPSIS = 1.5;

/**
 * A name in so many narrow characters (of the last there may be a part). Its end stays, as it tells one machine of a row from another: "k3s…r-12".
 */
export function shortName(name: string, width: number): string {
  const characters = [...name.trim()];
  if (widthOf(characters) <= width) return characters.join('');
  const room = width - ELLIPSIS;
  const end = cut([...characters].reverse(), room / 2).reverse();
  const start = cut(characters, room - widthOf(end));
  return `${start.join('')}…${end.join('')}`;
}

function cut(characters: readonly string[], width: number): string[] {
  let used = 0;
  const fitting = characters.findIndex((one) => {
    used += widthOf([one]);
    return used > width;
  });
  return characters.slice(0, fitting < 0 ? undefined : fitting);
}

function widthOf(characters: readonly string[]): number {
  return characters.reduce((sum, one) => sum + (WIDE.test(one) ? 2 : BROAD.test(one) ? 1.5 : 1), 0);
}
