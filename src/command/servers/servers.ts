import type { Server } from '../server.ts';
import type { Word } from '../shell-words.ts';
import { flaskRun } from './flask.ts';
import { granian } from './granian.ts';
import { gunicorn } from './gunicorn.ts';
import { modWsgiExpress } from './mod-wsgi.ts';
import { uvicorn } from './uvicorn.ts';
import { uwsgi } from './uwsgi.ts';
import { waitress } from './waitress.ts';

/** Servers that are started by a program of their own. */
const PROGRAMS: readonly Server[] = [gunicorn, uwsgi, waitress, modWsgiExpress, flaskRun, granian, uvicorn];

/** `flask` has fewer words than this before its `run`. */
const MOST_OPTIONS = 20;

/** The server that a program, or a module after `python -m`, starts with the arguments from a place on. */
export function serverNamed(program: string, words: readonly Word[], from: number): Server | undefined {
  const server = PROGRAMS.find((one) => one.program.test(program));
  // Only `flask run` serves.
  return server === flaskRun && !words.slice(from, from + MOST_OPTIONS).some(({ text }) => text === 'run')
    ? undefined
    : server;
}
