import type { Line } from '../inputs.ts';
import { flowLine } from '../queueing/flow-line.ts';
import { variabilityFactor } from '../queueing/mgc.ts';
import { equalSlots, mmc } from '../queueing/mmc.ts';
import type { ResponseLaw } from '../queueing/response-law.ts';
import { sharedCpuSeconds } from '../queueing/shared-cpu.ts';
import { crowdedPace, pacedThroughput } from './crowded-pace.ts';
import { scatteredSpeed } from './crowded-speed.ts';
import { coresAreShort, freeSpeed, plentifulSpeed, processSpeed, soloSpeed } from './cpu-speed.ts';
import { EXACT, flowErrors, nearTheLimit, randomSplit, spreadErrors, type Errors } from './latency-errors.ts';
import type { Pool } from './pool.ts';
import { threadScv, turnShare } from './service-spread.ts';
import { COUNTED_SLOTS, EVEN_SCV, inStep, uncappedSpeed } from './throughput.ts';

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
  /** How far that is off. */
  throughputError: number;
  /** The same for times that vary at random: see `Throughput`. */
  fairPerSecond: number;
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
  if (
    short &&
    line === 'shared' &&
    processes > 1 &&
    threads > 1 &&
    gilShare > 0 &&
    processes * threads > COUNTED_SLOTS
  ) {
    return 'More than 4,096 slots with threads that share both locks and cores are too many to count; check by simulation.';
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
  if (traffic.line === 'split') {
    return short ? crowdedLines(pool, traffic) : hindered(pool, processSpeed(threads, gilShare), processes, traffic);
  }
  if (processes === 1) return hindered(pool, soloSpeed(pool), 1, traffic);
  if (!short) return hindered(pool, plentifulSpeed(pool), 1, traffic);
  return hindered(pool, threads === 1 || gilShare === 0 ? freeSpeed(pool) : scatteredSpeed(pool), 1, traffic);
}

/** A line for each process and fewer cores than the processes use: each by itself, at the pace the others leave it. */
function crowdedLines(pool: Pool, traffic: Traffic): Latency {
  const { processes, threads, cpuSeconds, gilShare } = pool;
  const { fairPerSecond, arrivalRatePerSecond } = traffic;
  const pace = crowdedPace(pool, Math.min(arrivalRatePerSecond, fairPerSecond), fairPerSecond);
  const speed = processSpeed(threads, gilShare).map((cores) => cores * pace);
  const paced = { ...pool, processes: 1, cores: Infinity, cpuSeconds: cpuSeconds / pace };
  const own = inStep(paced, pacedThroughput(pool, pace));
  const throughputPerSecond = Math.max(processes * own, traffic.throughputPerSecond);
  return hindered(pool, speed, processes, { ...traffic, throughputPerSecond });
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
  const alone = cpuSeconds / Math.min(1, cpuSpeed[1] ?? 1);
  const threads = cpuSpeed.length - 1;
  const shared = inTurns(pool, alone, Math.max(alone, line.meanServiceSeconds - waitSeconds));
  return described(
    line.waitProbability,
    line.meanWaitSeconds * factorOf(threads, scv, traffic),
    shared + waitSeconds,
    threadScv(pool, alone, shared, waitSeconds),
    nearTheLimit(
      randomSplit(flowErrors(pool, processes, line.waitProbability), lines),
      pool,
      traffic.throughputError,
      traffic.arrivalRatePerSecond / traffic.throughputPerSecond,
    ),
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
  const fair = sharedCpuSeconds(cpuSeconds, cpuSpeed, arrivalRatePerSecond);
  const connecting =
    Number.isFinite(connections) && waitSeconds > 0
      ? mmc(connections, arrivalRatePerSecond, waitSeconds).meanWaitSeconds
      : 0;
  const { percentile, response } = flowErrors(pool, 1, 1);
  const rest = connecting + waitSeconds;
  const alone = cpuSeconds / Math.min(1, cpuSpeed[1] ?? 1);
  const shared = inTurns(pool, alone, fair);
  return described(0, 0, shared + rest, threadScv(pool, alone, shared, rest), {
    ...EXACT,
    // Exact for cores shared fairly, and for a lock that exponential times take turns at; equal ones fall into step.
    response: gilShare === 0 ? (pool.scv >= EVEN_SCV ? 0 : response) : gilShare === 1 && pool.scv === 1 ? 0 : response,
    percentile,
  });
}

/**
 * CPU time among the others, from what it is if all share fairly. A request that computes to its end holds up those
 * behind it as in a line of one, the longer ones for longer (Pollaczek–Khinchine); fair shares even that out.
 */
const inTurns = (pool: Pool, aloneSeconds: number, fairSeconds: number) =>
  aloneSeconds + (fairSeconds - aloneSeconds) * (1 + (turnShare(pool) * (pool.scv - 1)) / 2);

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
