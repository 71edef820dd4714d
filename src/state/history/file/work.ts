/** How a long piece of work is followed and given up. */
export interface Work {
  readonly signal: AbortSignal;
  /** 0 to 1. */
  readonly onProgress: (share: number) => void;
  /** Lets the page draw and answer in between. */
  readonly pause: () => Promise<void>;
}
