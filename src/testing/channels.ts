import type { Channel } from '../state/environment';

interface End {
  readonly name: string;
  /** What closes with it, and what holds its messages back. */
  readonly line: Line | undefined;
  listener: ((message: unknown) => void) | undefined;
}

/** One tab's line to the others: while it is `held`, nothing goes out, and what comes in waits. */
export interface Line {
  held: boolean;
  readonly waiting: (() => void)[];
}

/** Channels by name, as a browser joins its tabs; messages arrive at once. */
export function testChannels() {
  const open = new Set<End>();
  const sent: { readonly name: string; readonly message: unknown }[] = [];

  function openOn(name: string, line?: Line): Channel {
    const own: End = { name, line, listener: undefined };
    open.add(own);
    return {
      send(message) {
        if (!open.has(own)) throw new DOMException('closed', 'InvalidStateError');
        if (line?.held) return;
        sent.push({ name, message });
        const copy: unknown = structuredClone(message);
        for (const other of open) {
          if (other.name !== name || other === own) continue;
          const deliver = () => other.listener?.(copy);
          if (other.line?.held) other.line.waiting.push(deliver);
          else deliver();
        }
      },
      onMessage(listener) {
        own.listener = listener;
      },
      close: () => void open.delete(own),
    };
  }

  return { openChannel: (name: string) => openOn(name), openOn, sent };
}
