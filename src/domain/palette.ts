import { fold } from '../lib/fold';

/** What a command can be found by. */
export interface Findable {
  readonly label: string;
  /** Further words, such as a server's tag. */
  readonly detail?: string | undefined;
}

/**
 * The commands that have every word of a text, the best first: whose label begins with it, then whose label has a word
 * that does, then whose label has it anywhere, then the others. Equals stay in their order.
 * @param most how many at most
 */
export function rankCommands<T extends Findable>(
  commands: readonly T[],
  text: string,
  most: number,
): readonly T[] {
  const wanted = fold(text).trim();
  if (wanted === '') return commands.slice(0, most);
  const words = wanted.split(/\s+/);
  const ranked = commands.flatMap((command) => {
    const rank = rankOf(command, wanted, words);
    return rank === undefined ? [] : [{ command, rank }];
  });
  return ranked
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most)
    .map(({ command }) => command);
}

function rankOf(
  { label, detail = '' }: Findable,
  wanted: string,
  words: readonly string[],
): number | undefined {
  const name = fold(label);
  const all = `${name}\n${fold(detail)}`;
  if (!words.every((word) => all.includes(word))) return undefined;
  if (name.startsWith(wanted)) return 0;
  if (words.every((word) => name.split(/[\s\-_.]+/).some((part) => part.startsWith(word))))
    return 1;
  return words.every((word) => name.includes(word)) ? 2 : 3;
}
