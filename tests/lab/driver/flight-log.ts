/** A request entering (+1) or leaving (−1) the application. */
export interface FlightRecord {
  /** Monotonic clock of the machine, nanoseconds. */
  nanoseconds: bigint;
  pid: number;
  thread: number;
  step: 1 | -1;
}

/** Bytes of a record; `tests/lab/app/app.py` writes them. */
const RECORD_BYTES = 28;

/**
 * Reads the records of all processes.
 *
 * @throws {Error} If the file holds a part of a record, or a step other than +1 and −1: then nothing in it is to be
 * trusted.
 */
export function readFlightLog(bytes: Uint8Array): FlightRecord[] {
  if (bytes.length % RECORD_BYTES !== 0) {
    throw new Error(`flight.log: found ${bytes.length} bytes, expected a multiple of ${RECORD_BYTES}`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / RECORD_BYTES }, (_, index) => {
    const at = index * RECORD_BYTES;
    const step = view.getInt32(at + 24, true);
    if (step !== 1 && step !== -1)
      throw new Error(`flight.log: found the step ${step} in record ${index}, expected 1 or -1`);
    return {
      nanoseconds: view.getBigInt64(at, true),
      pid: view.getUint32(at + 16, true),
      thread: view.getUint32(at + 20, true),
      step,
    };
  });
}

/** What the records of a burst say. */
export interface Flight {
  /** Most requests inside the application at one moment. */
  maxInFlight: number;
  /** Requests that each process served, the most first. */
  perProcess: number[];
  /** Requests that entered and never left: their process was killed. */
  unfinished: number;
}

/** Counts requests in flight. At the same nanosecond a leave comes first, so that no two requests that only touch are counted together. */
export function countFlight(records: readonly FlightRecord[]): Flight {
  const inOrder = [...records].sort((a, b) => Number(a.nanoseconds - b.nanoseconds) || a.step - b.step);
  let now = 0;
  let maxInFlight = 0;
  const entered = new Map<number, number>();
  for (const { pid, step } of inOrder) {
    now += step;
    maxInFlight = Math.max(maxInFlight, now);
    if (step === 1) entered.set(pid, (entered.get(pid) ?? 0) + 1);
  }
  return { maxInFlight, perProcess: [...entered.values()].sort((a, b) => b - a), unfinished: now };
}
