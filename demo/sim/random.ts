/** Mixes whole numbers into one unsigned 32-bit number: the same input, the same output, for ever. */
export function hash(...parts: number[]): number {
  let mixed = 0x9e3779b9;
  for (const part of parts) {
    // Both halves count: a time in ms does not fit in 32 bits.
    mixed = scramble(mixed ^ (part | 0));
    mixed = scramble(mixed ^ Math.floor(part / 0x1_0000_0000));
  }
  return mixed >>> 0;
}

/** A number from 0 to below 1 that depends on the parts alone. */
export function unit(...parts: number[]): number {
  return hash(...parts) / 0x1_0000_0000;
}

/** A generator of numbers from 0 to below 1: the sequence depends on the seed alone. */
export function sequence(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    return (scramble(state) >>> 0) / 0x1_0000_0000;
  };
}

/** A copy in an order that the generator decides. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  keyed.sort((a, b) => a.key - b.key);
  return keyed.map(({ item }) => item);
}

function scramble(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
