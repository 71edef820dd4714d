/** Characters of such a link at most: longer addresses are cut or refused on the way. */
export const SHARE_LINK_MAX = 2_000;
/** Letters of a line where the text is too long; each takes twelve of the link's at most. */
const LINE_MAX = 80;

const MORE = '…';

/**
 * A link that offers a text to a Telegram chat: the text alone; where it is long, without the ends of its longest
 * lines and without its last lines. Telegram joins `url`, which need not be one but must not be empty, and `text` with
 * a line break.
 */
export function telegramLink(text: string): string {
  const lines = text.split('\n');
  if (fits(lines)) return linkOf(lines);
  const kept: string[] = [];
  for (const line of lines.map(startOf)) {
    if (!fits([...kept, line, MORE])) return linkOf([...kept, MORE]);
    kept.push(line);
  }
  return linkOf(kept);
}

/** A line, cut between two letters where it is long. */
function startOf(line: string): string {
  const letters = [...line];
  return letters.length > LINE_MAX ? letters.slice(0, LINE_MAX).join('') + MORE : line;
}

function fits(lines: readonly string[]): boolean {
  return linkOf(lines).length <= SHARE_LINK_MAX;
}

function linkOf([first = '', ...rest]: readonly string[]): string {
  const query = new URLSearchParams({ url: first, text: rest.join('\n') });
  // Apps take a plus sign for one: blanks are written out.
  return `https://t.me/share/url?${query.toString().replaceAll('+', '%20')}`;
}
