import type { Measurement } from '../../../src/knowledge/measurement.ts';
import type { Experiment } from './experiment.ts';

/** A measurement in a line or a few, for a terminal. */
export function reportLine({ id, burst, observations }: Measurement): string {
  const lines: string[] = [];
  if (burst) {
    const { prediction, runs } = burst;
    const each = (read: (run: (typeof runs)[number]) => string) => runs.map(read).join(' / ');
    const odd = runs.some(({ answers }) => (answers['200'] ?? 0) !== burst.clients)
      ? `; answers ${each(({ answers }) => JSON.stringify(answers))}`
      : '';
    lines.push(
      `${id.padEnd(44)} predicted ${prediction.reached ? '' : '≤ '}${prediction.mostInFlight}, in flight ${each(({ maxInFlight }) => String(maxInFlight))}; ` +
        `${each(({ wallSeconds }) => wallSeconds.toFixed(2))} s (least ${each(({ leastSeconds }) => leastSeconds.toFixed(2))})` +
        `; split ${each(({ perProcess }) => perProcess.join('-') || 'none')}${odd}`,
    );
  } else {
    lines.push(id);
  }
  for (const { what, predicted, runs } of observations) {
    // The flags of a burst are as the source says, nearly always.
    if (burst && runs.every(({ agrees }) => agrees)) continue;
    const seen = [...new Set(runs.map(({ seen }) => seen))].join(' / ');
    lines.push(`  ${runs.every(({ agrees }) => agrees) ? 'ok  ' : 'DIFF'} ${what}: ${seen} (predicted ${predicted})`);
  }
  return lines.join('\n');
}

/** Why an experiment has no result. */
export function reportProblem({ id }: Experiment, error: unknown): string {
  return `${id}: not measured: ${error instanceof Error ? error.message : String(error)}`;
}
