/** A dashboard whose monitors are never asked. */
export const NO_MONITORS = {
  latency: async () => undefined,
  mayAsk: () => false,
  savesData: () => false,
  everySecond: () => () => {},
};
