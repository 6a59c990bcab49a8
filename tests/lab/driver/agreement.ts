import type { Measurement } from '../../../src/knowledge/measurement.ts';
import { burstSeconds, predictBurst } from '../../../src/model/burst.ts';

/**
 * Where a measurement contradicts the model of today; empty where it does not.
 *
 * - The bound on requests in flight is never exceeded.
 * - Where a free slot takes the next request it is reached in every run.
 * - Where processes accept ahead, one process at least is full, and none of them gave more than its own threads.
 * - No run is faster than its split allows.
 */
export function contradictions({ id, server, burst }: Measurement): string[] {
  if (!burst) return [];
  const { clients, serviceSeconds, setup, prediction } = burst;
  const now = predictBurst({ server, clients, ...setup });
  const found: string[] = [];
  const say = (text: string) => found.push(`${id}: ${text}`);
  if (now.mostInFlight !== prediction.mostInFlight || now.reached !== prediction.reached) {
    say(`the file says ${describe(prediction)}, the model now says ${describe(now)}`);
  }
  for (const [index, run] of burst.runs.entries()) {
    const place = `run ${index + 1}: found ${run.maxInFlight} in flight`;
    const whole = (run.answers['200'] ?? 0) === clients;
    if (run.maxInFlight > now.mostInFlight) say(`${place}, expected at most ${now.mostInFlight}`);
    if (now.reached && whole && run.maxInFlight !== now.mostInFlight) say(`${place}, expected ${now.mostInFlight}`);
    if (run.perProcess.length > 0 && whole) {
      const together = run.perProcess.reduce((sum, requests) => sum + Math.min(requests, now.slotsPerProcess), 0);
      const largest = Math.min(run.perProcess[0] ?? 0, now.slotsPerProcess);
      if (run.maxInFlight > together)
        say(`${place}, expected at most ${together} with the split ${run.perProcess.join('-')}`);
      if (run.maxInFlight < largest)
        say(`${place}, expected at least ${largest} with the split ${run.perProcess.join('-')}`);
      const least = burstSeconds(run.perProcess, now.slotsPerProcess, serviceSeconds);
      // Timers may fire a little early.
      if (run.wallSeconds < least * 0.98)
        say(`run ${index + 1}: took ${run.wallSeconds} s, expected at least ${least} s`);
    }
  }
  return found;
}

const describe = ({ mostInFlight, reached }: { mostInFlight: number; reached: boolean }) =>
  `${reached ? '' : 'at most '}${mostInFlight} in flight`;
