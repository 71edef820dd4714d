/**
 * An address's query with some values changed, with its question mark; what else stands in it stays.
 * @param search the query as it is, with or without its question mark
 * @param changes undefined takes a value away
 */
export function changeQuery(
  search: string,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const query = new URLSearchParams(search);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) query.delete(key);
    else query.set(key, value);
  }
  // A comma needs no escape there, and reads better without.
  const text = query.toString().replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
