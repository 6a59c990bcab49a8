import type { Draft } from '../draft.ts';
import type { Server } from '../server.ts';
import { flaskCall } from '../servers/flask.ts';
import { granian } from '../servers/granian.ts';
import { uvicorn } from '../servers/uvicorn.ts';
import { waitress } from '../servers/waitress.ts';
import { closingBracket } from './python-text.ts';

const CALL = /(?<![\w.])((?:[A-Za-z_]\w*\.){0,3})(run|serve|run_simple|make_server|Granian)[ \t]*\(/g;
/** Things with a `run` that is not Flask's. */
const OTHER_RUNS =
  /^(?:|asyncio|subprocess|socketio|sio|trio|anyio|unittest|pytest|os|loop|runner|web|bottle|bjoern|mcp|nox|session|self)\.?$/;

/** What a call starts, by what it is called on and which modules the text names. */
function serverOf(on: string, called: string, source: string): Server | undefined {
  if (called === 'serve') return source.includes('hypercorn') ? undefined : waitress;
  if (called === 'Granian') return granian;
  if (called !== 'run') return source.includes('wsgiref') ? undefined : flaskCall;
  if (on === 'uvicorn.') return uvicorn;
  return OTHER_RUNS.test(on) ? undefined : flaskCall;
}

/** A call that starts a server: `app.run(…)`, `serve(app, …)`. Its arguments are read as they are written. */
export function pythonForm(draft: Draft): Server | undefined {
  // Comments become blanks, so that every place stays where it is.
  const code = draft.source.replace(/#[^\n]*/g, (comment) => ' '.repeat(comment.length));
  let server: Server | undefined;
  for (const match of code.matchAll(CALL)) {
    const [whole, on = '', called = ''] = match;
    const starts = serverOf(on, called, code);
    if (!starts) continue;
    const open = match.index + whole.length - 1;
    const name = { start: match.index, end: open };
    if (server) {
      draft.note(name, 'Another call that starts a server: only the first is read.', 'warning');
      continue;
    }
    server = starts;
    draft.werkzeug = called === 'run_simple' || called === 'make_server';
    draft.note(name, `${server.name}: the server.`);
    readCall(draft, code, server, open);
  }
  return server;
}

function readCall(draft: Draft, code: string, server: Server, open: number): void {
  const commas: number[] = [];
  const end = closingBracket(code, open, commas);
  draft.own.push({ start: open, end });
  for (let from = open + 1; from < end;) {
    const edge = commas.shift() ?? (code[end - 1] === ')' ? end - 1 : end);
    const raw = code.slice(from, edge);
    const text = raw.trim();
    const start = from + raw.length - raw.trimStart().length;
    const span = { start, end: start + text.length };
    from = Math.max(edge, from) + 1;
    if (text === '') continue;
    const keyword = /^([A-Za-z_]\w*)\s*=(?!=)\s*/.exec(text);
    if (keyword) draft.configure(server.options, keyword[1] ?? '', text.slice(keyword[0].length), span);
    else if (text.startsWith('*')) draft.skip(span);
    else draft.note(span, 'Which application it serves, or where it listens.');
  }
}
