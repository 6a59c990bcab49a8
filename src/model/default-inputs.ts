import type { Inputs } from './inputs.ts';

/**
 * A threaded server of four processes with four threads on four cores, and requests that compute for 20 ms and wait
 * for 80 ms. Pool sizes are SQLAlchemy's, the backlog is gunicorn's; memory sizes stand for ones to be measured.
 */
export const defaultInputs: Inputs = {
  setup: { server: 'gunicorn-gthread', processes: 4, threads: 4, line: 'split', backlog: 2048 },
  work: { cpuSeconds: 0.02, waitSeconds: 0.08, gilShare: 1, scv: 1 },
  load: { arrivalRatePerSecond: 100, timeoutSeconds: 30 },
  host: { cores: 4, memoryMiB: 2048, processMiB: 150, sharedShare: 0, threadMiB: 2, hosts: 1, surge: 0.25 },
  database: { poolSize: 5, maxOverflow: 10, held: 'request', maxConnections: 100, reservedConnections: 3 },
  target: { kind: 'response', percentile: 0.95, seconds: 0.5 },
};
