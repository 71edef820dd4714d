/** Turns pieces of text into the bytes of one body. */
export type Encoder = (pieces: readonly string[]) => Uint8Array<ArrayBuffer>;

/** UTF-8 needs at most so many bytes for one UTF-16 unit. */
const BYTES_A_UNIT = 3;

/**
 * An encoder that keeps its memory between answers. Pieces are encoded one by one: joined first, a
 * single name in another script would turn a megabyte into wide characters, and that costs more
 * than all the rest of an answer.
 */
export function createEncoder(): Encoder {
  let bytes = Buffer.alloc(0);
  return (pieces) => {
    let units = 0;
    for (const piece of pieces) units += piece.length;
    if (bytes.length < units * BYTES_A_UNIT) bytes = Buffer.alloc(units * BYTES_A_UNIT * 2);
    let end = 0;
    for (const piece of pieces) end += bytes.write(piece, end);
    // A copy: whoever sends the body may still hold it when the next answer is written.
    return new Uint8Array(bytes.subarray(0, end));
  };
}
