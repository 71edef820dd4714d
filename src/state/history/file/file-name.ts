/** What the browser offers to save a file as; `now`: unix seconds. */
export function historyFileName(
  what: 'history' | 'events' | 'servers',
  format: 'csv' | 'json',
  now: number,
): string {
  const time = new Date(now * 1000).toISOString().slice(0, 16).replace(/:/g, '');
  return `nezha-status-${what}-${time}Z.${format}`;
}
