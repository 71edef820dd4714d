/** Tells spreadsheets that the text is UTF-8; without it they garble what is not Latin. */
export const CSV_BEGIN = '\uFEFF';

/** A number stays one; undefined and NaN are an empty cell. */
export type CsvCell = string | number | undefined;

/** A line of comma-separated values, with its end. */
export function csvLine(cells: readonly CsvCell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

/** A line of values between tabs, with its end. A value has no tabs and line breaks of its own: they become blanks. */
export function tsvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => defused(cell.replace(/[\t\r\n]+/g, ' '))).join('\t')}\r\n`;
}

function cellText(cell: CsvCell): string {
  if (typeof cell === 'number') return Number.isNaN(cell) ? '' : String(cell);
  if (cell === undefined) return '';
  const text = defused(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A spreadsheet runs a text that begins like a formula. */
function defused(text: string): string {
  return /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
