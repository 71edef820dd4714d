/**
 * Writers of numbers and times. A formatter is dear to build and most screens need few of them: each is built when it
 * first writes, once.
 */

type Write = (value: number) => string;

export function numberWriter(locale: string, options: Intl.NumberFormatOptions): Write {
  let format: Intl.NumberFormat | undefined;
  return (value) => {
    format ??= new Intl.NumberFormat(locale, options);
    return format.format(value);
  };
}

/** Writers of numbers with always no, one and two decimals. */
export function digitWriters(locale: string): readonly Write[] {
  return [0, 1, 2].map((count) =>
    numberWriter(locale, { minimumFractionDigits: count, maximumFractionDigits: count }),
  );
}

/** Takes unix seconds. */
export function timeWriter(locale: string, options: () => Intl.DateTimeFormatOptions): Write {
  let format: Intl.DateTimeFormat | undefined;
  return (unixSeconds) => {
    format ??= new Intl.DateTimeFormat(locale, options());
    return format.format(unixSeconds * 1000);
  };
}
