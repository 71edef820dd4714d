/**
 * Columns of 16-bit numbers as bytes that compress well: of each column the differences, in a form where small ones
 * of either sign are small, and the low bytes of all before the high ones.
 */
export interface ColumnWriter {
  /** Appends a column of `length` numbers; what `read` answers counts modulo 65,536. */
  put(length: number, read: (index: number) => number): void;
  bytes(): Uint8Array<ArrayBuffer>;
}

export interface ColumnReader {
  /** Takes the next column out. Throws a RangeError where there are fewer numbers left. */
  take(length: number, write: (index: number, value: number) => void): void;
  /** Passes over so many numbers, in whole columns. */
  skip(numbers: number): void;
  /** Numbers that are left. */
  left(): number;
}

const BITS = 65_535;

/** @param total numbers in all columns together */
export function columnWriter(total: number): ColumnWriter {
  const bytes = new Uint8Array(total * 2);
  let at = 0;
  return {
    put(length, read) {
      let before = 0;
      for (let index = 0; index < length; index += 1) {
        const value = read(index);
        const word = zigzag(value - before);
        bytes[at] = word & 255;
        bytes[total + at] = word >>> 8;
        before = value;
        at += 1;
      }
    },
    bytes: () => bytes,
  };
}

export function columnReader(bytes: Uint8Array): ColumnReader {
  const total = Math.floor(bytes.length / 2);
  let at = 0;
  return {
    take(length, write) {
      if (at + length > total) throw new RangeError('A column is longer than what is left');
      let value = 0;
      for (let index = 0; index < length; index += 1) {
        const word = (bytes[at] ?? 0) | ((bytes[total + at] ?? 0) << 8);
        value = (value + unzigzag(word)) & BITS;
        write(index, value);
        at += 1;
      }
    },
    skip(numbers) {
      at += numbers;
    },
    left: () => total - at,
  };
}

/** Differences wrap around at 16 bits, and back when they are taken out. */
function zigzag(difference: number): number {
  const signed = (difference << 16) >> 16;
  return ((signed << 1) ^ (signed >> 15)) & BITS;
}

function unzigzag(word: number): number {
  return (word >>> 1) ^ -(word & 1);
}
