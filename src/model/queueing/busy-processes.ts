/**
 * Processes that have something to compute when `k` of all threads do: the mean, for k from 0 to all threads.
 *
 * Assumes that the `k` threads are spread over the processes at random.
 *
 * @returns `mean[k]`, one entry per number of runnable threads; `processes × threads + 1` of them.
 */
export function busyProcesses(processes: number, threads: number): Float64Array {
  const slots = processes * threads;
  const mean = new Float64Array(slots + 1);
  // Chance that none of the k threads is in a given process.
  let idle = 1;
  for (let k = 0; k <= slots; k++) {
    mean[k] = processes * (1 - idle);
    idle *= Math.max(0, slots - threads - k) / Math.max(1, slots - k);
  }
  return mean;
}

/**
 * Mean CPU speed of `processes × threads` slots of which `k` want to compute, at most `cores`.
 *
 * Averages over where the k threads are: on j processes with chance q(j), those make `speed(k / j)` each. Takes
 * processes × slots steps; with one lock per process (`speed` undefined) only min(processes, cores) × slots.
 *
 * @param speed Cores that the threads of one process use when that many want to; 1 where it is left out.
 */
export function cappedSpeed(
  processes: number,
  threads: number,
  cores: number,
  speed?: (runnable: number) => number,
): Float64Array {
  const slots = processes * threads;
  const mean = new Float64Array(slots + 1);
  // With one lock each, j processes above the number of cores are as good as any more.
  const states = speed ? processes : Math.min(processes, Math.ceil(cores) - 1);
  const chance = new Float64Array(states + 1);
  chance[0] = 1;
  for (let k = 0; k < slots; k++) {
    const left = slots - k;
    let missing = 0;
    for (let j = Math.min(states, k + 1); j > 0; j--) {
      const stay = Math.max(0, j * threads - k);
      const come = (processes - j + 1) * threads;
      const now = ((chance[j] ?? 0) * stay + (chance[j - 1] ?? 0) * come) / left;
      chance[j] = now;
      const made = speed ? j * speed((k + 1) / j) : j;
      if (made < cores) missing += now * (cores - made);
    }
    // At least one is runnable now, so some process is busy.
    chance[0] = 0;
    mean[k + 1] = cores - missing;
    // More runnable threads never make less use of the cores.
    if (missing < 1e-17 * cores && k >= states) {
      mean.fill(cores, k + 2);
      break;
    }
  }
  return mean;
}
