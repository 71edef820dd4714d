interface Flight<T> {
  result: Promise<T>;
  controller: AbortController;
  passengers: number;
}

export type Join<T> = (
  key: string,
  signal: AbortSignal,
  start: (signal: AbortSignal) => Promise<T>,
) => Promise<T>;

/**
 * Lets identical requests share one run.
 *
 * The returned function joins the run under `key`, or starts it. Whoever aborts by `signal` leaves
 * (its promise rejects with the signal's reason) without harm to the others; when the last one has
 * left, the run's own signal is aborted.
 */
export function createSingleFlight<T>(): Join<T> {
  const flights = new Map<string, Flight<T>>();

  function takeOff(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const flight: Flight<T> = { result: start(controller.signal), controller, passengers: 0 };
    flights.set(key, flight);
    const land = () => {
      if (flights.get(key) === flight) flights.delete(key);
    };
    flight.result.then(land, land);
    return flight;
  }

  return (key, signal, start) => {
    if (signal.aborted) return Promise.reject(signal.reason);
    const flight = flights.get(key) ?? takeOff(key, start);
    flight.passengers += 1;
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        flight.passengers -= 1;
        reject(signal.reason);
        if (flight.passengers > 0) return;
        // Gone from the map at once: whoever comes now must not board an aborted run.
        if (flights.get(key) === flight) flights.delete(key);
        flight.controller.abort(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      const arrive = () => signal.removeEventListener('abort', leave);
      flight.result.finally(arrive).then(resolve, reject);
    });
  };
}
