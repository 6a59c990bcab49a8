import { assess } from '../assess.ts';
import type { Assessment } from '../assessment.ts';
import type { Inputs } from '../inputs.ts';
import { serverOf } from '../servers/servers.ts';
import { withSetup } from './best-threads.ts';

/** What a rule of thumb recommends, and what that serves. */
export interface RuleOfThumb {
  rule: '2 × cores + 1' | 'cores × (1 + wait ÷ compute)';
  processes: number;
  threads: number;
  assessment: Assessment;
}

/**
 * The two rules as this server can follow them; a rule that it cannot follow is left out.
 *
 * `2 × cores + 1` counts processes of one thread (gunicorn's documentation). `cores × (1 + wait ÷ compute)` counts
 * threads in all (Goetz, Java Concurrency in Practice, 8.2), here spread over one process a core.
 */
export function rulesOfThumb(inputs: Inputs): RuleOfThumb[] {
  const { host, work, setup } = inputs;
  const counts = serverOf(setup.server).setup;
  const rules: RuleOfThumb[] = [];
  const follow = (rule: RuleOfThumb['rule'], processes: number, threads: number) => {
    if (processes > 4096 || threads > 100_000) return;
    rules.push({ rule, processes, threads, assessment: assess(withSetup(inputs, processes, threads)) });
  };
  const manyProcesses = counts.processes.kind === 'chosen';
  const single = counts.threads.kind === 'fixed' && counts.threads.value === 1;
  if (manyProcesses && (single || counts.threads.kind === 'chosen')) {
    follow('2 × cores + 1', Math.floor(2 * host.cores) + 1, 1);
  }
  const threads = host.cores * (1 + work.waitSeconds / work.cpuSeconds);
  if (single && manyProcesses) follow('cores × (1 + wait ÷ compute)', Math.max(1, Math.round(threads)), 1);
  if (counts.threads.kind === 'chosen') {
    const processes = manyProcesses ? Math.max(1, Math.floor(host.cores)) : 1;
    follow('cores × (1 + wait ÷ compute)', processes, Math.max(1, Math.round(threads / processes)));
  }
  return rules;
}
