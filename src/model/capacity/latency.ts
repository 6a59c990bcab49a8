import type { Line } from '../inputs.ts';
import { flowLine } from '../queueing/flow-line.ts';
import { variabilityFactor } from '../queueing/mgc.ts';
import { equalSlots, mmc } from '../queueing/mmc.ts';
import type { ResponseLaw } from '../queueing/response-law.ts';
import { sharedCpuSeconds } from '../queueing/shared-cpu.ts';
import { coresAreShort, freeSpeed, plentifulSpeed, processSpeed, soloSpeed } from './cpu-speed.ts';
import { EXACT, flowErrors, hardly, randomSplit, spreadErrors, type Errors } from './latency-errors.ts';
import type { Pool } from './pool.ts';
import { partScv, threadScv } from './service-spread.ts';
import { EVEN_SCV, uncappedSpeed } from './throughput.ts';

/** How long requests take while the server keeps up. */
export interface Latency {
  kind: 'latency';
  meanWaitSeconds: number;
  meanResponseSeconds: number;
  law: ResponseLaw;
  errors: Errors;
}

/** Where requests wait. */
export interface Queue {
  line: Line;
  /** Whether threads have to wait for connections before they begin. */
  connectionsAreShort: boolean;
}

/** What latency depends on beside the pool. */
export interface Traffic {
  line: Line;
  arrivalRatePerSecond: number;
  /** What the pool completes with every thread busy; above the arrivals. */
  throughputPerSecond: number;
}

/** Slots whose line is still counted one by one. */
const MOST_SLOTS = 1_000_000;

/** Threads at which the pace without a full lock counts as level. */
const MOST_COUNTED = 4096;

/**
 * Why no formula is good enough for a pool and its line.
 *
 * @returns A sentence; nothing where `latencyOf` may be asked.
 */
export function whyNoLatency(pool: Pool, { line, connectionsAreShort }: Queue): string | undefined {
  const { processes, threads, gilShare, connections } = pool;
  if (pool.scv > 10) {
    return 'No formula was checked for service times that vary this much (squared coefficient of variation above 10); check by simulation.';
  }
  if (threads === Infinity) return undefined;
  if (line === 'least-busy') {
    return 'No formula covers a line for each process that requests choose by its length; check by simulation.';
  }
  if (line === 'shared' && processes > 1 && (connectionsAreShort || connections < threads)) {
    return 'Threads of each process wait for its few database connections, which no formula covers for a shared line; check by simulation.';
  }
  const short = pool.cpuSeconds > 0 && coresAreShort(pool);
  if (short && processes > 1 && !(line === 'shared' && (threads === 1 || gilShare === 0))) {
    return 'More processes than cores compete for the CPU, and no formula says how long requests then take; check by simulation.';
  }
  const counted = pool.cpuSeconds > 0 && (threads > 1 || short);
  if (line === 'shared' && processes > 1 && counted && processes * threads > MOST_SLOTS) {
    return 'More than a million slots with threads that share locks or cores are too many to count; check by simulation.';
  }
  return undefined;
}

/** How long requests wait and take, in a server that keeps up and that a formula covers. */
export function latencyOf(pool: Pool, traffic: Traffic): Latency {
  const { processes, threads, cpuSeconds, gilShare, connections } = pool;
  if (threads === Infinity) return uncapped(pool, traffic);
  const short = cpuSeconds > 0 && coresAreShort(pool);
  if (connections >= threads && (cpuSeconds === 0 || (threads === 1 && !short))) return unhindered(pool, traffic);
  if (traffic.line === 'split') return hindered(pool, processSpeed(threads, gilShare), processes, traffic);
  if (processes === 1) return hindered(pool, soloSpeed(pool), 1, traffic);
  return hindered(pool, short ? freeSpeed(pool) : plentifulSpeed(pool), 1, traffic);
}

/** Slots that do not slow each other down: M/G/c, one line or one for each process. */
function unhindered(pool: Pool, traffic: Traffic): Latency {
  const { scv } = pool;
  const { arrivalRatePerSecond, throughputPerSecond } = traffic;
  const lines = traffic.line === 'split' ? pool.processes : 1;
  const slots = (pool.processes * pool.threads) / lines;
  const { law, meanWaitSeconds } = equalSlots(
    slots,
    arrivalRatePerSecond / lines,
    (throughputPerSecond - arrivalRatePerSecond) / lines,
    pool.cpuSeconds + pool.waitSeconds,
  );
  const factor = factorOf(slots, scv, traffic);
  const errors = randomSplit(spreadErrors(slots, scv), lines);
  return described(law.waitProbability, meanWaitSeconds * factor, law.serviceTimeSeconds, scv, errors);
}

/** Threads that hinder each other; `lines` of them that are alike, each with its part of the traffic. */
function hindered(pool: Pool, cpuSpeed: Float64Array, lines: number, traffic: Traffic): Latency {
  const { cpuSeconds, waitSeconds, connections, scv } = pool;
  const processes = lines === 1 ? pool.processes : 1;
  const line = flowLine(
    { ...pool, connections: connections * processes, cpuSpeed },
    traffic.arrivalRatePerSecond / lines,
    traffic.throughputPerSecond / lines,
  );
  const own = partScv(pool);
  const alone = cpuSeconds / Math.min(1, cpuSpeed[1] ?? 1);
  // As far as the CPU and not the number of threads makes requests wait, it is the CPU times whose spread counts.
  const threads = cpuSpeed.length - 1;
  const hindrance = Math.max(0, 1 - (traffic.throughputPerSecond * (alone + waitSeconds)) / (threads * lines));
  // A greenlet computes until it waits, so a long one holds up the others as in a line of one (Pollaczek–Khinchine);
  // threads share the lock in turns, which evens that out.
  const shared =
    alone + Math.max(0, line.meanServiceSeconds - waitSeconds - alone) * (pool.cooperative ? (1 + own) / 2 : 1);
  return described(
    line.waitProbability,
    line.meanWaitSeconds * factorOf(threads, scv + (own - scv) * hindrance, traffic),
    shared + waitSeconds,
    threadScv(pool, alone, shared, waitSeconds),
    randomSplit(hardly(flowErrors(pool, processes), line.waitProbability), lines),
  );
}

/** No cap on threads: nobody waits for one, all share the CPU, and connections where a request holds one to wait. */
function uncapped(pool: Pool, { arrivalRatePerSecond }: Traffic): Latency {
  const { cpuSeconds, waitSeconds, gilShare, connections } = pool;
  const most = uncappedSpeed(pool);
  // Until the speed no longer grows: at once with a lock, with as many threads as cores without one.
  const growing = gilShare === 1 ? 1 : gilShare === 0 ? Math.ceil(most) : MOST_COUNTED;
  const cpuSpeed = processSpeed(growing, gilShare).map((speed) => Math.min(speed, most));
  cpuSpeed[growing] = most;
  const shared = sharedCpuSeconds(cpuSeconds, cpuSpeed, arrivalRatePerSecond);
  const connecting =
    Number.isFinite(connections) && waitSeconds > 0
      ? mmc(connections, arrivalRatePerSecond, waitSeconds).meanWaitSeconds
      : 0;
  const { percentile, response } = flowErrors(pool, 1);
  const rest = connecting + waitSeconds;
  const alone = cpuSeconds / Math.min(1, cpuSpeed[1] ?? 1);
  return described(0, 0, shared + rest, threadScv(pool, alone, shared, rest), {
    ...EXACT,
    // Exact for processor sharing, of a lock held throughout or of the cores; equal requests fall into step.
    response: (gilShare === 0 || gilShare === 1) && pool.scv >= EVEN_SCV ? 0 : response,
    percentile,
  });
}

function factorOf(slots: number, scv: number, { arrivalRatePerSecond, throughputPerSecond }: Traffic): number {
  const utilisation = arrivalRatePerSecond / throughputPerSecond;
  return utilisation > 0 ? variabilityFactor(slots, utilisation, scv) : 1;
}

function described(
  waitProbability: number,
  meanWaitSeconds: number,
  serviceTimeSeconds: number,
  scv: number,
  errors: Errors,
): Latency {
  return {
    kind: 'latency',
    meanWaitSeconds,
    meanResponseSeconds: meanWaitSeconds + serviceTimeSeconds,
    law: {
      waitProbability,
      // Those who wait do so for this long on average; without any the rate does not matter.
      waitRatePerSecond: waitProbability > 0 && meanWaitSeconds > 1e-300 ? waitProbability / meanWaitSeconds : 1,
      serviceTimeSeconds,
      scv,
    },
    errors,
  };
}
