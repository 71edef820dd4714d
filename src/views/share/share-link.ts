/** Characters of text that such a link carries at most. */
export const SHARED_TEXT_MAX = 2_000;
/** Characters of the link itself: a letter of three bytes takes nine of them, and servers refuse longer ones. */
const LINK_MAX = 7_500;
/** Characters of a first line that alone is too long; each takes twelve of the link's at most. */
const LINE_MAX = 500;

const MORE = '…';

/**
 * A link that offers a text to a Telegram chat: the text alone, without its last lines where it is long. Telegram
 * joins `url`, which need not be one but must not be empty, and `text` with a line break.
 */
export function telegramLink(text: string): string {
  const lines = text.split('\n');
  if (fits(lines)) return linkOf(lines);
  const kept: string[] = [];
  for (const line of lines) {
    if (!fits([...kept, line, MORE])) break;
    kept.push(line);
  }
  if (kept.length > 0) return linkOf([...kept, MORE]);
  const start = [...(lines[0] ?? '')].slice(0, LINE_MAX).join('');
  return linkOf([`${start}${MORE}`]);
}

function fits(lines: readonly string[]): boolean {
  const length = lines.reduce((sum, line) => sum + line.length + 1, -1);
  return length <= SHARED_TEXT_MAX && linkOf(lines).length <= LINK_MAX;
}

function linkOf([first = '', ...rest]: readonly string[]): string {
  const query = new URLSearchParams({ url: first, text: rest.join('\n') });
  // Apps take a plus sign for one: blanks are written out.
  return `https://t.me/share/url?${query.toString().replaceAll('+', '%20')}`;
}
