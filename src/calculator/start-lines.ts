import type { Deployment } from '../model/deployment.ts';

/** How one server is started with that many processes and threads; nothing where it cannot be. */
type StartLine = (deployment: Deployment) => string | undefined;

const START_LINES: readonly StartLine[] = [
  // --threads above 1 makes gunicorn's worker gthread; 1 keeps it sync.
  ({ processes, threads }) => `gunicorn --workers ${processes}${threads > 1 ? ` --threads ${threads}` : ''} app:app`,
  ({ processes, threads }) =>
    `uwsgi --http-socket :8000 --master --processes ${processes} --threads ${threads} --module app:app`,
  // Waitress is always one process.
  ({ processes, threads }) => (processes === 1 ? `waitress-serve --threads=${threads} app:app` : undefined),
  ({ processes, threads }) => `mod_wsgi-express start-server --processes ${processes} --threads ${threads} app.wsgi`,
];

/** Commands that start this set-up, one a server that can run it. */
export function startLines(deployment: Deployment): string[] {
  return START_LINES.flatMap((line) => line(deployment) ?? []);
}
