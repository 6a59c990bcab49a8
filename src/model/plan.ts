import { assess } from './assess.ts';
import type { Assessment } from './assessment.ts';
import { requireInputs } from './check-inputs.ts';
import type { Inputs } from './inputs.ts';
import { changesFor, type Change } from './planning/changes.ts';
import { rulesOfThumb, type RuleOfThumb } from './planning/rules-of-thumb.ts';
import { withSetup } from './planning/best-threads.ts';
import { rejectedBefore, smallest, type Rejected } from './planning/search.ts';

export type { Change } from './planning/changes.ts';
export type { RuleOfThumb } from './planning/rules-of-thumb.ts';
export type { Rejected } from './planning/search.ts';

/** The smallest set-up that meets the target, or what would have to change for one. */
export type Plan =
  | {
      ok: true;
      processes: number;
      threads: number;
      assessment: Assessment;
      /**
       * Why not less: for each smaller number of processes its best number of threads, and the pick with one thread
       * fewer; at most 32 of them, those next to the pick.
       */
      rejected: Rejected[];
      rulesOfThumb: RuleOfThumb[];
    }
  | {
      ok: false;
      /** What fails with the set-ups that come closest, one for each number of processes; at most 32. */
      rejected: Rejected[];
      /** Inputs that have to change, and to what; empty where no formula covers any set-up, as `rejected` then says. */
      changes: Change[];
      /** Whether each of the changes is enough by itself; otherwise all of them are needed. */
      each: boolean;
      rulesOfThumb: RuleOfThumb[];
    };

/**
 * The smallest set-up for a load: processes × threads that leave a fifth of the throughput free, meet the target and
 * fit memory and connections. Smallest is least memory, then fewest connections, then fewest processes.
 *
 * Looks at 1 to 4 × cores + 1 processes (above 64 in steps of a twentieth) with 1 to 256 threads, as far as the server
 * leaves them open; takes
 * everything from the inputs but `setup.processes` and `setup.threads`. Only set-ups that a formula covers are picked.
 *
 * @throws {RangeError} If an input is outside its range; see `checkInputs`.
 *
 * @example
 * const answer = plan(defaultInputs);
 * if (answer.ok) answer.processes; // 3 × 6
 */
export function plan(inputs: Inputs): Plan {
  requireInputs(inputs);
  const pick = smallest(inputs);
  const rejected = rejectedBefore(inputs, pick);
  const rules = rulesOfThumb(inputs);
  if (!pick) return { ok: false, rejected, ...changesFor(inputs), rulesOfThumb: rules };
  const { processes, threads } = pick;
  const assessment = assess(withSetup(inputs, processes, threads));
  return { ok: true, processes, threads, assessment, rejected, rulesOfThumb: rules };
}
