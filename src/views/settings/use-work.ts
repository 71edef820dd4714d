import { useEffect, useRef, useState } from 'react';
import type { Work } from '../../state/history/file/work';

export interface RunningWork {
  /** 0 to 1; undefined: nothing is under way. */
  readonly progress: number | undefined;
  cancel(): void;
  /** Resolves with what the work gave; undefined: it was cancelled. */
  run<T>(work: (work: Work) => Promise<T>): Promise<T | undefined>;
}

/** One long piece of work at a time, with its progress; leaving cancels it. */
export function useWork(): RunningWork {
  const [progress, setProgress] = useState<number>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);
  return {
    progress,
    cancel: () => running.current?.abort(),
    async run(work) {
      const controller = new AbortController();
      running.current = controller;
      setProgress(0);
      try {
        return await work({ signal: controller.signal, onProgress: setProgress, pause });
      } catch (thrown) {
        if (controller.signal.aborted) return undefined;
        throw thrown;
      } finally {
        setProgress(undefined);
      }
    },
  };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
