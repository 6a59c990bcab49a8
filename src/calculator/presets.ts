import type { Deployment } from '../model/deployment.ts';

/** Set-ups to start from, and what they are. */
export const PRESETS: readonly (Deployment & { name: string })[] = [
  { processes: 1, threads: 1, name: 'gunicorn, nothing set' },
  { processes: 4, threads: 1, name: 'gunicorn -w 4' },
  { processes: 1, threads: 4, name: 'Waitress, nothing set' },
  { processes: 2, threads: 4, name: 'gunicorn -w 2 --threads 4' },
  { processes: 1, threads: 15, name: 'mod_wsgi daemon, nothing set' },
];

/** Processes and threads that have a page of their own: 1 to this many of each. */
export const PAGE_LIMIT = 16;

/** Where a set-up's own page is. */
export function deploymentPath({ processes, threads }: Deployment): string {
  return `/c/${processes}x${threads}/`;
}

/** Where the calculator works a set-up out: throughput, waiting, limits. */
export function calculatorPath({ processes, threads }: Deployment): string {
  return `/calculator/?p=${processes}&t=${threads}&v=1`;
}
