/** Days of this device's time zone, each as "2026-11-23". Times are unix seconds. */

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The day that a moment falls on. */
export function localDay(unixSeconds: number): string {
  const date = new Date(unixSeconds * 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const year = String(date.getFullYear()).padStart(4, '0');
  return `${year}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** When a day begins and when the next does: 23 to 25 hours later. Undefined where the calendar has no such day. */
export function dayBounds(day: string): { readonly from: number; readonly to: number } | undefined {
  const [, year, month, date] = (DAY.exec(day) ?? []).map(Number);
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const begin = (ahead: number) => new Date(year, month - 1, date + ahead).getTime() / 1000;
  return localDay(begin(0)) === day ? { from: begin(0), to: begin(1) } : undefined;
}

/** The last days up to that of `now`, oldest first. */
export function lastDays(now: number, count: number): readonly string[] {
  const date = new Date(now * 1000);
  return Array.from({ length: count }, (_, index) => {
    const ahead = index + 1 - count;
    // Noon is on the day that is meant, wherever clocks change at night.
    const noon = new Date(date.getFullYear(), date.getMonth(), date.getDate() + ahead, 12);
    return localDay(noon.getTime() / 1000);
  });
}
