/* eslint-disable @typescript-eslint/no-non-null-assertion --
   Rows and processes are in range by construction; a second check at every access would cost speed. */
import { Draws, RandomStream } from '../random/index.ts';
import { checkConfig } from './check-config.ts';
import { CLOCK, CLOCKS } from './clock.ts';
import { EventHeap } from './event-heap.ts';
import { LeastLoaded } from './least-loaded.ts';
import { LINK, NONE, NUMBER, RequestTable } from './request-table.ts';
import { RowQueues } from './row-queues.ts';
import { fillDefaults, type FullConfig, type SimulationConfig } from './simulation-config.ts';
import type { RunState, SimulationResult } from './simulation-result.ts';
import type { SimulationRun } from './simulation-run.ts';
import { Statistics } from './statistics.ts';
import { summarise } from './summarise.ts';

// Engines fold a module's own constants into the code, but look imported ones up at every use.
const { seconds: NOW, inFlight: IN_FLIGHT, backlog: BACKLOG, cpu: CPU_TIME, completed: COMPLETED } = CLOCK;
const { nextArrival: NEXT_ARRIVAL, arrivalOrder: ARRIVAL_ORDER, order: NEXT_ORDER, virtual: VIRTUAL } = CLOCK;
const { arrival: ARRIVAL, began: BEGAN, cpu: CPU, wait: WAIT, rest: REST, due: DUE, order: ORDER } = NUMBER;
const { process: PROCESS, bursts: BURSTS, locked: LOCKED, index: INDEX, batch: BATCH } = LINK;
const NOBODY = NONE;

/** Entries of a process in `processes`: requests in flight, who has the lock, free connections. */
const BUSY = 0;
const HOLDER = 1;
const FREE = 2;
const PROCESS_ENTRIES = 4;

/** Sources of events besides arrivals. */
const SLICE_END = 1;
const WAIT_END = 2;

/** How long a connection is held. */
const HELD = { never: 0, request: 1, wait: 2 } as const;
const FOR_REQUEST = HELD.request;
const FOR_WAIT = HELD.wait;

/** Most requests inside; some 200 MB of rows. */
const MOST_INSIDE = 2_097_152;

/** A slice may be longer than its length by this part, or rounding would cut off specks of CPU time. */
const SLACK = 1e-9;

/**
 * The event loop.
 *
 * There are three sources of events: the next arrival, a heap of waits by time, and a heap of CPU
 * slices by virtual time. All running slices get CPU at the same speed, `min(1, cores ÷ running)`, so
 * one virtual clock that advances at this speed orders their ends, and a change of speed reorders
 * nothing. Events at the same instant happen in the order in which they were scheduled.
 *
 * Times are handed from function to function in the table and the clock, whole numbers as arguments:
 * that keeps an event free of allocation.
 */
export class EventLoop implements SimulationRun {
  readonly #config: FullConfig;
  readonly #clock = new Float64Array(CLOCKS);
  readonly #table = new RequestTable();
  readonly #statistics: Statistics;
  readonly #waits = new EventHeap(this.#table);
  readonly #slices = new EventHeap(this.#table);
  /** Requests without a slot: one queue a process, or the first for all when the line is shared. */
  readonly #lines: RowQueues;
  /** By process: requests that want the lock, and those that want a connection. */
  readonly #lockQueues: RowQueues;
  readonly #poolQueues: RowQueues;
  readonly #processes: Int32Array;
  /** Requests of each process: in flight when the line is shared, otherwise all. Not kept for `split`. */
  readonly #load: LeastLoaded;

  readonly #gaps: Draws;
  readonly #cpuTimes: Draws;
  readonly #waitTimes: Draws;
  readonly #routing: RandomStream;

  readonly #shared: boolean;
  readonly #split: boolean;
  readonly #proportional: boolean;
  readonly #held: number;
  readonly #bursts: number;
  /** Means: time between arrivals, CPU burst and wait of one round, s. */
  readonly #gapSeconds: number;
  readonly #burstSeconds: number;
  readonly #roundWaitSeconds: number;
  readonly #lastArrival: number;

  #arrivals = 0;
  #inFlight = 0;
  #backlog = 0;
  #maxInFlight = 0;
  #maxBacklog = 0;
  #events = 0;
  #state: RunState;
  #ended: boolean;

  constructor(partial: SimulationConfig) {
    const config = fillDefaults(partial);
    checkConfig(config);
    this.#config = config;
    const { processes, seed, cpuSeconds, waitSeconds, arrivalRatePerSecond, databasePool } = config;
    this.#statistics = new Statistics(config, this.#table, this.#clock);
    this.#lines = new RowQueues(this.#table, processes);
    this.#lockQueues = new RowQueues(this.#table, processes);
    this.#poolQueues = new RowQueues(this.#table, processes);
    this.#processes = new Int32Array(processes * PROCESS_ENTRIES);
    for (let at = 0; at < this.#processes.length; at += PROCESS_ENTRIES) {
      this.#processes[at + HOLDER] = NOBODY;
      this.#processes[at + FREE] = Math.min(databasePool?.size ?? 0, config.threads);
    }
    this.#load = new LeastLoaded(processes);

    // What takes no time needs no chance.
    const waitTimes = new Draws(new RandomStream(seed, 3), waitSeconds > 0 ? config.waitScv : 0);
    this.#gaps = new Draws(new RandomStream(seed, 1), config.arrivalScv);
    this.#cpuTimes = new Draws(new RandomStream(seed, 2), cpuSeconds > 0 || config.proportional ? config.cpuScv : 0);
    this.#waitTimes = config.proportional ? this.#cpuTimes : waitTimes;
    this.#routing = new RandomStream(seed, 4);

    this.#shared = config.line === 'shared';
    this.#split = config.line === 'split';
    this.#proportional = config.proportional;
    this.#held = databasePool ? HELD[databasePool.held] : HELD.never;
    // With only one kind of work there is nothing to alternate with.
    this.#bursts = cpuSeconds > 0 && waitSeconds > 0 ? config.cpuBursts : 1;
    this.#gapSeconds = 1 / arrivalRatePerSecond;
    this.#burstSeconds = cpuSeconds / this.#bursts;
    this.#roundWaitSeconds = waitSeconds / this.#bursts;
    this.#lastArrival = 2 * config.warmUp + config.requests;
    this.#clock[NEXT_ORDER] = 1;
    this.#clock[NEXT_ARRIVAL] = this.#gaps.values[this.#gaps.take()]! * this.#gapSeconds;
    this.#ended = arrivalRatePerSecond === 0;
    this.#state = this.#ended ? 'finished' : 'running';
  }

  get progress(): number {
    if (this.#ended) return 1;
    const { warmUp, requests } = this.#config;
    return (Math.min(this.#arrivals, warmUp + requests) + this.#statistics.done) / (warmUp + 2 * requests);
  }

  result(): SimulationResult {
    return summarise(this.#config, this.#statistics, {
      state: this.#state,
      arrivals: this.#arrivals,
      inside: this.#inFlight + this.#backlog,
      events: this.#events,
      maxInFlight: this.#maxInFlight,
      maxBacklog: this.#maxBacklog,
    });
  }

  step(events: number): boolean {
    const clock = this.#clock;
    const slices = this.#slices;
    const waits = this.#waits;
    const { cores } = this.#config;
    let done = 0;
    while (!this.#ended && done < events) {
      done++;
      const now = clock[NOW]!;
      const running = slices.size;
      const scarce = running > cores;
      // Rounding may put the end of a slice a hair before now.
      const cpuLeft = Math.max(0, slices.keys[0]! - clock[VIRTUAL]!);
      const sliceEnd = now + (scarce ? (cpuLeft * running) / cores : cpuLeft);
      const waitEnd = waits.keys[0]!;
      let time = clock[NEXT_ARRIVAL]!;
      let order = clock[ARRIVAL_ORDER]!;
      let source = 0;
      if (sliceEnd < time || (sliceEnd === time && slices.keys[1]! < order)) {
        time = sliceEnd;
        order = slices.keys[1]!;
        source = SLICE_END;
      }
      if (waitEnd < time || (waitEnd === time && waits.keys[1]! < order)) {
        time = waitEnd;
        source = WAIT_END;
      }

      const elapsed = time - now;
      clock[NOW] = time;
      clock[IN_FLIGHT]! += elapsed * this.#inFlight;
      clock[BACKLOG]! += elapsed * this.#backlog;
      clock[CPU_TIME]! += elapsed * (scarce ? cores : running);

      if (source === SLICE_END) {
        clock[VIRTUAL] = slices.keys[0]!;
        this.#endSlice(slices.pop());
      } else {
        clock[VIRTUAL]! += scarce ? (elapsed * cores) / running : elapsed;
        if (source === WAIT_END) this.#endWait(waits.pop());
        else this.#arrive();
      }
      // Small numbers are more exact.
      if (slices.size === 0) clock[VIRTUAL] = 0;
    }
    this.#events += done;
    return this.#ended;
  }

  #arrive(): void {
    const { threads, backlog, processes, warmUp } = this.#config;
    const statistics = this.#statistics;
    const clock = this.#clock;
    const index = this.#arrivals;
    if (index === statistics.nextMark) {
      statistics.mark();
      this.#endIfFinished();
    }
    if (index === this.#lastArrival) {
      clock[NEXT_ARRIVAL] = Infinity;
      return;
    }
    if (this.#inFlight + this.#backlog === MOST_INSIDE) {
      this.#state = 'overgrown';
      this.#ended = true;
      return;
    }
    this.#arrivals++;
    const now = clock[NOW]!;
    clock[NEXT_ARRIVAL] = now + this.#gaps.values[this.#gaps.take()]! * this.#gapSeconds;
    clock[ARRIVAL_ORDER] = clock[NEXT_ORDER]!++;

    // Drawn before it is known whether the request is turned away, so that request number n is the
    // same one in every set-up with this seed.
    const cpu = this.#cpuTimes.take();
    const wait = this.#proportional ? cpu : this.#waitTimes.take();
    const process = this.#split ? this.#routing.below(processes) : this.#load.least();
    const free = this.#processes[process * PROCESS_ENTRIES + BUSY]! < threads;
    if (!free && this.#backlog >= backlog) {
      statistics.refuse();
      this.#endIfFinished();
      return;
    }

    const row = this.#table.take();
    const { numbers, links } = this.#table;
    numbers[row + ARRIVAL] = now;
    numbers[row + CPU] = this.#cpuTimes.values[cpu]! * this.#burstSeconds;
    numbers[row + WAIT] = this.#waitTimes.values[wait]! * this.#roundWaitSeconds;
    links[row + BURSTS] = this.#bursts;
    links[row + PROCESS] = process;
    links[row + INDEX] = index - warmUp;
    links[row + BATCH] = statistics.batch;
    if (free) {
      this.#processes[process * PROCESS_ENTRIES + BUSY]!++;
      this.#inFlight++;
      if (this.#inFlight > this.#maxInFlight) this.#maxInFlight = this.#inFlight;
      if (!this.#split) this.#load.change(process, 1);
      this.#begin(row);
    } else {
      this.#backlog++;
      if (this.#backlog > this.#maxBacklog) this.#maxBacklog = this.#backlog;
      if (!this.#split && !this.#shared) this.#load.change(process, 1);
      this.#lines.push(this.#shared ? 0 : process, row);
    }
  }

  /** A request has got a slot. */
  #begin(row: number): void {
    this.#table.numbers[row + BEGAN] = this.#clock[NOW]!;
    if (this.#held !== FOR_REQUEST || this.#connect(row)) this.#beginBurst(row);
  }

  #beginBurst(row: number): void {
    this.#table.links[row + BURSTS]!--;
    if (this.#config.cpuSeconds === 0) this.#beginWait(row);
    else if (this.#config.gilShare === 0) this.#runUnlocked(row);
    else this.#wantLock(row);
  }

  #wantLock(row: number): void {
    const { numbers, links } = this.#table;
    const { gilShare, switchSeconds } = this.#config;
    const process = links[row + PROCESS]!;
    links[row + LOCKED] = 1;
    numbers[row + REST] = numbers[row + CPU]! * gilShare;
    const holder = this.#processes[process * PROCESS_ENTRIES + HOLDER]!;
    if (holder === NOBODY) {
      this.#takeLock(process, row);
      return;
    }
    if (this.#lockQueues.isEmpty(process)) {
      // Nobody wanted the lock until now, so its holder has the whole burst as its slice.
      const end = this.#clock[VIRTUAL]! + switchSeconds;
      const cut = numbers[holder + DUE]! - end;
      if (cut > switchSeconds * SLACK) {
        numbers[holder + REST] = cut;
        numbers[holder + DUE] = end;
        numbers[holder + ORDER] = this.#clock[NEXT_ORDER]!++;
        this.#slices.advance(holder);
      }
    }
    this.#lockQueues.push(process, row);
  }

  #takeLock(process: number, row: number): void {
    const { numbers } = this.#table;
    const { switchSeconds } = this.#config;
    const rest = numbers[row + REST]!;
    const cut = rest - switchSeconds > switchSeconds * SLACK && !this.#lockQueues.isEmpty(process);
    this.#processes[process * PROCESS_ENTRIES + HOLDER] = row;
    numbers[row + REST] = cut ? rest - switchSeconds : 0;
    numbers[row + DUE] = this.#clock[VIRTUAL]! + (cut ? switchSeconds : rest);
    numbers[row + ORDER] = this.#clock[NEXT_ORDER]!++;
    this.#slices.push(row);
  }

  #runUnlocked(row: number): void {
    const { numbers, links } = this.#table;
    links[row + LOCKED] = 0;
    numbers[row + DUE] = this.#clock[VIRTUAL]! + numbers[row + CPU]! * (1 - this.#config.gilShare);
    numbers[row + ORDER] = this.#clock[NEXT_ORDER]!++;
    this.#slices.push(row);
  }

  #endSlice(row: number): void {
    const { numbers, links } = this.#table;
    if (links[row + LOCKED] === 0) {
      this.#beginWait(row);
      return;
    }
    const process = links[row + PROCESS]!;
    const unfinished = numbers[row + REST]! > 0;
    if (unfinished) this.#lockQueues.push(process, row);
    const next = this.#lockQueues.shift(process);
    if (next === NOBODY) this.#processes[process * PROCESS_ENTRIES + HOLDER] = NOBODY;
    else this.#takeLock(process, next);
    if (unfinished) return;
    if (this.#config.gilShare < 1) this.#runUnlocked(row);
    else this.#beginWait(row);
  }

  #beginWait(row: number): void {
    if (this.#config.waitSeconds === 0) this.#leave(row);
    else if (this.#held !== FOR_WAIT || this.#connect(row)) this.#wait(row);
  }

  #wait(row: number): void {
    const { numbers } = this.#table;
    numbers[row + DUE] = this.#clock[NOW]! + numbers[row + WAIT]!;
    numbers[row + ORDER] = this.#clock[NEXT_ORDER]!++;
    this.#waits.push(row);
  }

  #endWait(row: number): void {
    if (this.#held === FOR_WAIT) this.#disconnect(this.#table.links[row + PROCESS]!);
    if (this.#table.links[row + BURSTS]! > 0) this.#beginBurst(row);
    else this.#leave(row);
  }

  /** Takes a connection, or lines up for one. */
  #connect(row: number): boolean {
    const process = this.#table.links[row + PROCESS]!;
    const at = process * PROCESS_ENTRIES + FREE;
    const found = this.#processes[at]! > 0;
    if (found) this.#processes[at]!--;
    else this.#poolQueues.push(process, row);
    return found;
  }

  /** Gives a connection to the request that has waited longest, if any does. */
  #disconnect(process: number): void {
    const row = this.#poolQueues.shift(process);
    if (row === NOBODY) this.#processes[process * PROCESS_ENTRIES + FREE]!++;
    else if (this.#held === FOR_REQUEST) this.#beginBurst(row);
    else this.#wait(row);
  }

  /** A request is answered; the next in line gets its slot. */
  #leave(row: number): void {
    const { numbers, links } = this.#table;
    const process = links[row + PROCESS]!;
    numbers[row + DUE] = this.#clock[NOW]!;
    this.#clock[COMPLETED]!++;
    this.#statistics.leave(row);
    this.#table.release(row);
    this.#endIfFinished();
    if (this.#held === FOR_REQUEST) this.#disconnect(process);

    const next = this.#lines.shift(this.#shared ? 0 : process);
    if (next === NOBODY) {
      this.#processes[process * PROCESS_ENTRIES + BUSY]!--;
      this.#inFlight--;
      if (!this.#split) this.#load.change(process, -1);
    } else {
      this.#backlog--;
      if (!this.#split && !this.#shared) this.#load.change(process, -1);
      links[next + PROCESS] = process;
      this.#begin(next);
    }
  }

  #endIfFinished(): void {
    if (!this.#statistics.finished) return;
    this.#state = 'finished';
    this.#ended = true;
  }
}
