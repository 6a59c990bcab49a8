import { lineLimit } from '../capacity/overload.ts';
import { connectionsOf, runningOf } from '../capacity/pool.ts';
import type { Inputs } from '../inputs.ts';
import type { SimulationConfig } from './simulation-config.ts';

/** `sys.getswitchinterval()` of CPython. */
const SWITCH_SECONDS = 0.005;

/** Threads of a server that starts one for each request: as many as are simulated at most. */
const NO_CAP = 100_000;

/** One uncounted request for each 20 counted ones, before and after them. */
const WARM_UP_SHARE = 20;

/**
 * The simulation of what the calculator was asked, with the counts and the line that `assess` uses.
 *
 * - A server that starts a thread for each request (`flask`) gets 100,000 threads: only overload
 *   reaches that, and what comes then waits.
 * - The backlog is what all processes accept ahead and the kernel keeps, together.
 * - Greenlets run to the end of a burst and nothing else in their process does meanwhile: CPU time
 *   without the lock blocks it too, so the lock's share counts as 1.
 * - CPU time and wait of a request are in proportion, so that each of them and their sum, the service
 *   time, have the SCV asked for.
 *
 * @param requests Counted requests; a twentieth more, rounded up, warms up.
 */
export function simulationConfig(inputs: Inputs, requests: number, seed: number): SimulationConfig {
  const { setup, work, load, host, database } = inputs;
  const running = runningOf(setup);
  const connections = connectionsOf(database);
  return {
    processes: running.processes,
    threads: Math.min(running.threads, NO_CAP),
    line: running.line,
    backlog: lineLimit(running, setup.backlog),
    cores: host.cores,
    arrivalRatePerSecond: load.arrivalRatePerSecond,
    cpuSeconds: work.cpuSeconds,
    cpuScv: work.scv,
    waitSeconds: work.waitSeconds,
    proportional: true,
    gilShare: running.cooperative ? 1 : work.gilShare,
    switchSeconds: running.cooperative ? Infinity : SWITCH_SECONDS,
    databasePool: database && connections < Infinity ? { size: connections, held: database.held } : undefined,
    timeoutSeconds: load.timeoutSeconds,
    requests,
    warmUp: Math.ceil(requests / WARM_UP_SHARE),
    seed,
  };
}
