import { startSimulation, type SimulationConfig } from '../../../../src/model/simulation/index.ts';

/** One request arrives each second, from 1 s on, and takes times that do not vary: to be worked out by hand. */
export const EVEN: SimulationConfig = {
  processes: 1,
  threads: 1,
  line: 'shared',
  cores: 4,
  arrivalRatePerSecond: 1,
  arrivalScv: 0,
  cpuSeconds: 0,
  cpuScv: 0,
  waitSeconds: 0,
  waitScv: 0,
  switchSeconds: 0.5,
  requests: 3,
  warmUp: 0,
  seed: 1,
};

/** 4 processes of 4 threads that compute for 20 ms and wait for 80 ms. */
export const FOUR_BY_FOUR: SimulationConfig = {
  processes: 4,
  threads: 4,
  line: 'shared',
  cores: 4,
  arrivalRatePerSecond: 100,
  cpuSeconds: 0.02,
  waitSeconds: 0.08,
  requests: 20_000,
  warmUp: 1000,
  seed: 1,
};

/** Response times of the counted requests in the order in which they end. */
export function responses(config: SimulationConfig): number[] {
  const times: number[] = [];
  const run = startSimulation(config);
  let total = 0;
  let ended = false;
  while (!ended) {
    ended = run.step(1);
    const { served, timedOut, meanResponseSeconds } = run.result();
    if (served + timedOut === times.length) continue;
    const now = meanResponseSeconds.value * (served + timedOut);
    times.push(now - total);
    total = now;
  }
  return times;
}
