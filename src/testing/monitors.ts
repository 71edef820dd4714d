/** A dashboard whose monitors are never asked. */
export const NO_MONITORS = {
  latency: async () => undefined,
  mayAsk: () => false,
  everySecond: () => () => {},
};
