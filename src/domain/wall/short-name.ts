/** Characters that are about twice as wide as the others. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u;

/**
 * A name in so many narrow characters. Its end stays, as it tells one machine of a row from another: "k3s…r-12".
 */
export function shortName(name: string, width: number): string {
  const characters = [...name.trim()];
  if (widthOf(characters) <= width) return characters.join('');
  const end = cut([...characters].reverse(), Math.floor((width - 1) / 2)).reverse();
  const start = cut(characters, width - 1 - widthOf(end));
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
  return characters.reduce((sum, one) => sum + (WIDE.test(one) ? 2 : 1), 0);
}
