/**
 * Entries of the array that all parts of a run read the time from. Fractions and numbers without
 * bounds that change at every event live in an array, because as fields they might be objects.
 */
export const CLOCK = {
  /** Now, s. */
  seconds: 0,
  /** Integrals over time of the requests in flight, of those waiting for a slot, of the busy cores. */
  inFlight: 1,
  backlog: 2,
  cpu: 3,
  /** Requests answered. */
  completed: 4,
  /** When the next request arrives, s, and that event's insertion number. */
  nextArrival: 5,
  arrivalOrder: 6,
  /** Insertion number of the next event that is scheduled. */
  order: 7,
  /** CPU seconds that a slice has got which runs since the last time that none ran. */
  virtual: 8,
} as const;

/** Length of the array. */
export const CLOCKS = 9;
