import type { Need } from './need.ts';
import type { SettledAnswer } from './settled-answers.ts';
import type { Software } from './software.ts';

/** Software that the lab starts and measures. */
const IN_THE_LAB: ReadonlySet<Software> = new Set([
  'gunicorn',
  'uwsgi',
  'waitress',
  'mod_wsgi',
  'apache',
  'cheroot',
  'uvicorn',
  'hypercorn',
  'flask',
  'werkzeug',
  'nginx',
]);

/** Software that the lab does not start: what applies to it is about connections to a database, not about serving. */
const NOT_IN_THE_LAB: ReadonlySet<Software> = new Set(['sqlalchemy', 'postgresql', 'psycopg']);

/** Needs whose questions ask what a server does. */
const ASKS_FOR_BEHAVIOUR: ReadonlySet<Need> = new Set(['count', 'queue', 'errors']);

/** Words by which an answer to any other question claims a count, a wait, a time-out or an error. */
const CLAIMS_BEHAVIOUR =
  /\b(?:at once|at a time|at the same (?:time|moment)|in flight|concurren\w+|slots?|backlog|queues?|waits?|waiting|time-?outs?|keep-?alive|resets?|refused|killed|499|50[0-4])\b/i;

/** Questions that name a server of the lab and are not about how it serves: folder → what they are about. */
export const NOT_ABOUT_SERVING: Readonly<Record<string, string>> = {
  'print-shows-nothing': 'how Python buffers what is printed',
  'request-args-form-values': 'what Flask hands to a view',
  'https-in-flask': 'certificates',
  'host-0-0-0-0': 'addresses to listen on',
  'sqlite-database-is-locked': 'locks of SQLite',
};

/**
 * Whether an answer says what a server does that the lab covers, so that it could be measured:
 *
 * - it, or its question, applies to software of the lab, and to no database that the lab does not start;
 * - the question asks for a count, a queue or an error, or the answer's own title or short text claims a count, a wait,
 *   a time-out or an error;
 * - {@link NOT_ABOUT_SERVING} does not say that its question is about something else.
 */
export function isServerBehaviour({ slug, title, short, need, own, question }: SettledAnswer): boolean {
  if (Object.hasOwn(NOT_ABOUT_SERVING, slug)) return false;
  const software = (own ?? question).map((range) => range.software);
  if (!software.some((each) => IN_THE_LAB.has(each)) || software.some((each) => NOT_IN_THE_LAB.has(each))) return false;
  return ASKS_FOR_BEHAVIOUR.has(need) || CLAIMS_BEHAVIOUR.test(`${title} ${short}`);
}
