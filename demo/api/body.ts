/** Grows an answer's body out of pieces of text, as UTF-8. */
export interface BodyWriter {
  write(piece: string): void;
  /** The body, and its length in bytes. */
  end(): { body: ReadableStream<Uint8Array>; length: number };
}

/** UTF-8 needs at most so many bytes for one UTF-16 unit. */
const BYTES_A_UNIT = 3;
/** Small enough for memory to be used again from answer to answer; fresh megabytes are slow to get. */
const CHUNK = 64 * 1024;

/**
 * A writer that encodes the pieces as they come: kept as strings until the end, thousands of them
 * cost more in garbage collection than all the rest of an answer.
 */
export function createBodyWriter(): BodyWriter {
  const chunks: Uint8Array[] = [];
  let chunk = Buffer.allocUnsafeSlow(CHUNK);
  let end = 0;
  let length = 0;
  const flush = () => {
    chunks.push(chunk.subarray(0, end));
    length += end;
    end = 0;
  };
  return {
    write(piece) {
      const room = piece.length * BYTES_A_UNIT;
      if (end + room > chunk.length) {
        flush();
        chunk = Buffer.allocUnsafeSlow(Math.max(CHUNK, room));
      }
      end += chunk.write(piece, end);
    },
    end() {
      flush();
      // A stream, because `Response` copies the bytes that it is given directly.
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          for (const full of chunks) controller.enqueue(full);
          controller.close();
        },
      });
      return { body, length };
    },
  };
}
