/** Read at most: a command or a file's first settings, not a log. */
export const MOST_READ = 4000;

/**
 * How a text says how many processes or threads there are, or starts a server: `4 workers` but not `worker 2`,
 * `threads = 2`, `-w 4`, `--workers $WORKERS`, `gunicorn shop:app`, `app.run(`.
 */
const SIGN =
  /\b(?:1 (?:worker|process|thread)|\d+ (?:\w+ )?(?:workers|processes|threads))\b|\b(?:workers|process(?:es)?|threads?)["']?\s*[=:]\s*["']?\d|(?:^|\s)-(?:-workers|-threads|-processes|w|p)[ =]?[\d$]|\b(?:gunicorn|uvicorn|granian|waitress-serve) .*\w:\w|WEB_CONCURRENCY=|app\.run\(/i;

/**
 * Whether a text may say how many requests are served at once. What reads commands is large and is fetched only then,
 * so this looks at little.
 */
export function looksLikeSetup(text: string): boolean {
  return SIGN.test(text.slice(0, MOST_READ));
}
