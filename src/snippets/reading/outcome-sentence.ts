import type { Outcome } from '../messages.ts';

/** What a finished run is compared with: the output checked at build, or nothing for edited code. */
export type Comparison = 'same' | 'different' | 'edited';

const seconds = (milliseconds: number) => `${Number((milliseconds / 1000).toFixed(1))} s`;

/** How a run came out, in a sentence that is said once. */
export function outcomeSentence(outcome: Outcome, comparison: Comparison): string {
  switch (outcome.kind) {
    case 'ended':
    case 'threw':
      if (comparison === 'same') return '✓ Same as the checked output.';
      if (comparison === 'different') return '≠ Not the checked output. Lines marked − were expected, + were printed.';
      return outcome.kind === 'ended' ? 'Finished.' : 'It threw an error.';
    case 'stopped':
      return 'Stopped.';
    case 'timed out':
      return `Ended after ${seconds(outcome.milliseconds)}: it had not finished. Is there a loop without end?`;
    case 'failed':
      return `It could not be run: ${outcome.reason}`;
  }
}
