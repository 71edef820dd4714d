/** A moment as a `datetime-local` field has it, in this device's time zone: "2026-01-31T18:00". */
export function toLocalMinute(unixSeconds: number): string {
  const date = new Date(unixSeconds * 1000);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** The moment that such a field names, unix seconds; undefined where it is empty or none. */
export function fromLocalMinute(text: string): number | undefined {
  const time = Date.parse(text);
  return text === '' || Number.isNaN(time) ? undefined : Math.floor(time / 1000);
}
