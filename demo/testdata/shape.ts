/**
 * What a JSON value is made of: keys in their order, kinds of values, and for an array every kind
 * of element that occurs. Two answers of one shape are read by the same program.
 */
export function shapeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `[${[...new Set(value.map(shapeOf))].sort().join('|')}]`;
  if (typeof value === 'object') {
    const fields = Object.entries(value).map(([key, field]) => `${key}:${shapeOf(field)}`);
    return `{${fields.join()}}`;
  }
  return typeof value;
}
