/** A fixed number of requests that compute and wait in turns; every finished one is replaced at once. */
export interface Stations {
  /** CPU time of a request, seconds; ≥ 0. */
  cpuSeconds: number;
  /** Cores in use when k requests want to compute, `cpuSpeed[k]`; one entry more than there are requests. */
  cpuSpeed: Float64Array;
  /** Time a request waits for others, seconds; ≥ 0. */
  waitSeconds: number;
  /** Requests that can wait for others at the same time; `Infinity` where nothing limits them. */
  connections: number;
}

/**
 * Weights of 0 to all requests computing, relative to the heaviest: each is the one before × load ÷ speed. The
 * heaviest is about 1, so that neither powers nor factorials overflow.
 *
 * @param load Rate × CPU time, in cores.
 */
export function cpuWeights(load: number, cpuSpeed: Float64Array): Float64Array {
  const weights = new Float64Array(cpuSpeed.length);
  let weight = 1;
  weights[0] = 1;
  for (let k = 1; k < weights.length; k++) {
    weight = lighter(weights, k, (weight * load) / (cpuSpeed[k] ?? 1));
  }
  return weights;
}

/** The same for 0 to `count` requests waiting, of which `connections` get on at once. */
export function waitWeights(count: number, load: number, connections: number): Float64Array {
  const weights = new Float64Array(count + 1);
  let weight = 1;
  weights[0] = 1;
  for (let k = 1; k <= count; k++) {
    weight = lighter(weights, k, (weight * load) / (k < connections ? k : connections));
  }
  return weights;
}

/** Puts a weight in its place; scales it and all before it down where it grew too large. */
export function lighter(weights: Float64Array, place: number, weight: number): number {
  if (weight <= 1e100) {
    weights[place] = weight;
    return weight;
  }
  for (let before = 0; before < place; before++) weights[before] = (weights[before] ?? 0) * 1e-100;
  weights[place] = weight * 1e-100;
  return weight * 1e-100;
}

/** Σ cpu[k] × wait[total − k]: the weight of all ways to place `total` requests. */
export function placements(cpu: Float64Array, wait: Float64Array, total: number): number {
  let sum = 0;
  for (let k = 0; k <= total; k++) sum += (cpu[k] ?? 0) * (wait[total - k] ?? 0);
  return sum;
}

/**
 * Requests per second that a fixed number of requests completes: product form over a CPU whose speed depends on
 * how many want it, and a wait that may be limited by connections.
 *
 * Exact for a CPU shared fairly, whatever the laws of the times. Takes a step per request.
 */
export function closedThroughput(stations: Stations): number {
  const { cpuSpeed, cpuSeconds, waitSeconds, connections } = stations;
  const requests = cpuSpeed.length - 1;
  const rate = roughThroughput(stations);
  // Near the answer both stations are heaviest where the requests really are, so nothing that counts underflows.
  const cpu = cpuWeights(rate * cpuSeconds, cpuSpeed);
  const wait = waitWeights(requests, rate * waitSeconds, connections);
  return (rate * placements(cpu, wait, requests - 1)) / placements(cpu, wait, requests);
}

/** About what `closedThroughput` gives: where as many finish computing as come back from waiting. */
function roughThroughput({ cpuSeconds, cpuSpeed, waitSeconds, connections }: Stations): number {
  const requests = cpuSpeed.length - 1;
  if (waitSeconds === 0) return (cpuSpeed[requests] ?? 0) / cpuSeconds;
  if (cpuSeconds === 0) return Math.min(requests, connections) / waitSeconds;
  let low = 0;
  let high = requests;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const returning = Math.min(requests - middle, connections) / waitSeconds;
    if ((cpuSpeed[middle] ?? 0) / cpuSeconds < returning) low = middle;
    else high = middle;
  }
  return Math.min((cpuSpeed[high] ?? 0) / cpuSeconds, Math.min(requests - low, connections) / waitSeconds);
}

/**
 * The same where it is settled by the balance of the means alone: k requests compute as fast as the others come
 * back from waiting. Up to a tenth too high near the knee for few requests, within about 2 % for thousands.
 *
 * @param speed Cores in use when k requests want to compute; k need not be an integer.
 */
export function balancedThroughput(
  requests: number,
  cpuSeconds: number,
  speed: (computing: number) => number,
  waitSeconds: number,
  connections: number,
): number {
  const returning = (waiting: number) => (waitSeconds > 0 ? Math.min(waiting, connections) / waitSeconds : Infinity);
  const computing = (k: number) => (cpuSeconds > 0 ? speed(k) / cpuSeconds : Infinity);
  let low = 0;
  let high = requests;
  for (let step = 0; step < 60 && high - low > 1e-12 * requests; step++) {
    const middle = (low + high) / 2;
    if (computing(middle) < returning(requests - middle)) low = middle;
    else high = middle;
  }
  return Math.min(computing(high), Math.max(returning(requests - high), returning(requests - low)));
}
