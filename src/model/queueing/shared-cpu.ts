/**
 * Mean time in a CPU that all present requests share fairly, with no limit on how many there are.
 *
 * Exact for random arrivals, whatever the law of the CPU times (processor sharing).
 *
 * @param cpuSeconds CPU time of a request; ≥ 0.
 * @param speed Cores in use when k requests compute, `speed[k]`; more of them make the last entry.
 * @param arrivalRatePerSecond ≥ 0, below the last speed ÷ `cpuSeconds`.
 */
export function sharedCpuSeconds(cpuSeconds: number, speed: Float64Array, arrivalRatePerSecond: number): number {
  if (cpuSeconds === 0) return 0;
  const last = speed.length - 1;
  const top = speed[last] ?? 1;
  const load = arrivalRatePerSecond * cpuSeconds;
  // Weights relative to one request present: the mean number is divided by the load, which may be 0.
  let weight = 1 / (speed[1] ?? 1);
  let total = 1;
  let perLoad = 0;
  for (let k = 1; k < last; k++) {
    total += weight * load;
    perLoad += k * weight;
    weight *= load / (speed[k + 1] ?? top);
    if (total > 1e250) {
      total *= 1e-250;
      perLoad *= 1e-250;
      weight *= 1e-250;
    }
  }
  const ratio = load / top;
  // 1 − ratio would be 0 a digit too early.
  const most = top / cpuSeconds;
  const spare = (most - arrivalRatePerSecond) / most;
  total += (weight * load) / spare;
  perLoad += (weight * (last + ratio / spare)) / spare;
  return (cpuSeconds * perLoad) / total;
}
