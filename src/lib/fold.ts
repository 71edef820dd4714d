/**
 * A text without what a person searching for it does not care about: case, width, accents. Two texts that are
 * folded alike are found alike.
 */
export function fold(text: string): string {
  // Accents are taken off, but not what makes another letter of a kana. In capitals, because one small letter may
  // have two forms (σ and ς).
  const plain = text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '');
  return plain.toUpperCase().normalize('NFKC');
}

/** A part of a text: the offsets of its first character and of the one after its last. */
export type Range = readonly [start: number, end: number];

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Where folded words stand in a text as it is written, in order and without overlaps.
 * @param words folded
 */
export function findFolded(text: string, words: readonly string[]): readonly Range[] {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  // By what a person takes for one character: its parts fold together.
  for (const { segment, index } of graphemes.segment(text)) {
    const part = fold(segment);
    for (let at = 0; at < part.length; at += 1) {
      starts.push(index);
      ends.push(index + segment.length);
    }
    folded += part;
  }
  const found: Range[] = [];
  for (const word of words) {
    if (word === '') continue;
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length)) {
      found.push([starts[at] ?? 0, ends[at + word.length - 1] ?? text.length]);
    }
  }
  return joined(found);
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort(([a], [b]) => a - b)) {
    const last = result.at(-1);
    if (last === undefined || range[0] > last[1]) result.push(range);
    else result[result.length - 1] = [last[0], Math.max(last[1], range[1])];
  }
  return result;
}
