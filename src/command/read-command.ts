import { account } from './account.ts';
import { readArguments } from './arguments.ts';
import { Draft, type Origin } from './draft.ts';
import { apacheForm } from './forms/apache.ts';
import { gunicornConfForm } from './forms/gunicorn-conf.ts';
import { keyedForm } from './forms/keyed.ts';
import { pythonForm } from './forms/python.ts';
import { shellForm } from './forms/shell.ts';
import { uwsgiIniForm } from './forms/uwsgi-ini.ts';
import { variableOf, type Candidate, type Found, type Variable } from './found.ts';
import { locate, type Located } from './locate.ts';
import { optionNamed } from './options.ts';
import { proofAddress } from './proof.ts';
import type { Form, Reading, ReadSetup } from './reading.ts';
import { application, type Server } from './server.ts';
import { gunicorn } from './servers/gunicorn.ts';
import { modWsgi } from './servers/mod-wsgi.ts';
import { uvicorn } from './servers/uvicorn.ts';
import { uwsgi } from './servers/uwsgi.ts';
import { pieceOf, shellWords } from './shell-words.ts';

/** A number, where it is known. */
type Maybe = number | undefined;

const ENVIRONMENT: Origin = { rank: 2, name: 'the environment' };
const COMMAND_ARGUMENTS: Origin = { rank: 2, name: '`GUNICORN_CMD_ARGS`' };
const WEB_CONCURRENCY: Origin = { rank: 0, name: '`WEB_CONCURRENCY`' };

/** No text without one of these names starts a server. */
const PROGRAM = /gunicorn|uwsgi|waitress|mod_?wsgi|flask|granian|uvicorn/;

const LOOKED_FOR =
  'No start command of a server known here is in it. Known are gunicorn, uWSGI, waitress-serve, mod_wsgi (`WSGIDaemonProcess`, mod_wsgi-express), `flask run`, `app.run(…)`, `serve(…)`, granian and uvicorn.';

/**
 * Reads a start command or a configuration as a deployment.
 *
 * The text may be a shell line, a Procfile, a Dockerfile, compose or Kubernetes YAML, a systemd unit,
 * gunicorn.conf.py, uWSGI's ini, Apache's configuration or Python code. It is only parsed: nothing is
 * run, fetched or filled in. What a setting is worth only where it runs (`$WORKERS`, `$(nproc)`)
 * becomes a question, words that are not understood are listed, and nothing is guessed in silence.
 *
 * @param text Anything. Never throws; takes time in proportion to its length.
 */
export function readCommand(text: string): Reading {
  const commands = PROGRAM.test(text);
  return (
    readConfig(text) ??
    (commands ? (fromCommands(text, keyedForm(text)) ?? fromCommands(text, shellForm(pieceOf(text)))) : undefined) ??
    readCode(text) ??
    (commands ? fromSentence(text) : undefined) ??
    nothing(text)
  );
}

/** Apache's and uWSGI's own files. */
function readConfig(text: string): Reading | undefined {
  const apache = new Draft(text);
  const daemon = apacheForm(apache);
  if (typeof daemon === 'string')
    return {
      kind: 'nothing',
      reason: daemon,
      proof: proofAddress('../user-guides/embedded-and-daemon-mode.rst', modWsgi.documented.url),
    };
  if (daemon) return finish(apache, modWsgi, 'apache');
  const ini = new Draft(text);
  return uwsgiIniForm(ini) ? finish(ini, uwsgi, 'uwsgi.ini') : undefined;
}

/** Calls in Python code, gunicorn's configuration file, and variables alone: `GUNICORN_CMD_ARGS="-w 4"`. */
function readCode(text: string): Reading | undefined {
  const call = new Draft(text);
  const server = pythonForm(call);
  if (server) return finish(call, server, 'python');
  const draft = new Draft(text);
  if (gunicornConfForm(draft)) return finish(draft, gunicorn, 'gunicorn.conf.py');
  if (!/GUNICORN_CMD_ARGS=|WEB_CONCURRENCY=/.test(text)) return undefined;
  const { variables } = shellForm(pieceOf(text));
  if (!variables.some(({ name }) => /^(?:GUNICORN_CMD_ARGS|WEB_CONCURRENCY)$/.test(name))) return undefined;
  const alone = new Draft(text);
  alone.say(
    'Only variables are given. They are read for gunicorn; uvicorn reads `WEB_CONCURRENCY`, too.',
    'jj3h',
    'warning',
  );
  readEnvironment(alone, gunicorn, variables);
  return finish(alone, gunicorn, 'shell');
}

/** The first command that starts a known server; `web` comes before others. */
function fromCommands(text: string, { candidates, variables }: Found): Reading | undefined {
  const located = candidates.flatMap((candidate) => {
    const found = locate(text, candidate.words);
    // `name: gunicorn` is no process type that starts it.
    return found && (candidate.form !== 'procfile' || found.words.length > 0) ? [{ candidate, found }] : [];
  });
  const chosen = located.find(({ candidate }) => candidate.label === 'web') ?? located[0];
  if (!chosen) return undefined;
  const draft = new Draft(text);
  const { form, label } = chosen.candidate;
  for (const { name, value, fillsIn } of variables) if (fillsIn) draft.variables.set(name, value.text);
  for (const { candidate, found } of located)
    if (found.program.start !== chosen.found.program.start)
      draft.note(
        { start: found.program.start, end: found.words.at(-1)?.end ?? found.program.end },
        `Another server is started here${candidate.label === undefined ? '' : `, for \`${candidate.label}\``}. Only ${label === undefined ? 'the first' : `\`${label}\``} is read.`,
        'warning',
      );
  // A configuration file beside the command that names it.
  if (chosen.found.server === gunicorn && form === 'shell') gunicornConfForm(draft, true);
  return fromCommand(draft, chosen.candidate, chosen.found, variables);
}

function fromCommand(draft: Draft, { form, around }: Candidate, found: Located, variables: Variable[]): Reading {
  const { server, program, words, before, strays } = found;
  for (const { start, end } of [program, ...words]) draft.own.push({ start, end });
  for (const { span, meaning, tone, proof } of around) draft.note(span, meaning, tone, proof);
  for (const { word, meaning } of before) draft.note(word, meaning);
  for (const word of strays) draft.skip(word);
  draft.note(program, `${server.name}: the server.`);
  readEnvironment(draft, server, [...variables, ...found.variables.flatMap((word) => variableOf(word, false) ?? [])]);

  const rest = readArguments(draft, words, server.options, server.style);
  if (server.words) server.words(draft, rest.words);
  else application(draft, rest.words);
  if (rest.late)
    draft.refuse(
      `\`${rest.late.text}\` stands behind the application. waitress-serve reads options only before it, and stops.`,
      'runner.py',
    );
  return finish(draft, server, form);
}

/** Variables that a server reads. */
function readEnvironment(draft: Draft, server: Server, variables: readonly Variable[]): void {
  for (const { name, value, span } of variables) {
    const { environment = name } = server;
    const option = name.startsWith(environment)
      ? optionNamed(server.options, `--${name.slice(environment.length).toLowerCase().replaceAll('_', '-')}`)
      : undefined;
    if (name === 'WEB_CONCURRENCY' && (server === gunicorn || server === uvicorn))
      draft.option(
        {
          takes: 1,
          field: 'processes',
          meaning: 'The number of workers where nothing else sets it: {}.',
          tone: 'plain',
          proof: server === gunicorn ? 'jj3h' : '',
        },
        value.text,
        span,
        WEB_CONCURRENCY,
      );
    else if (name === 'GUNICORN_CMD_ARGS' && server === gunicorn) {
      draft.note({ start: span.start, end: span.start + name.length }, 'Arguments for gunicorn.');
      const words = shellWords(value).filter((token) => token.kind === 'word');
      for (const word of readArguments(draft, words, server.options, server.style, COMMAND_ARGUMENTS).words)
        draft.skip(word);
    } else if (option) draft.option(option, value.text, span, ENVIRONMENT);
    else draft.note(span, `Sets the variable \`${name}\`.`);
  }
}

/** Prose with a command in it: line by line, so that an apostrophe is no quote. */
function fromSentence(text: string): Reading | undefined {
  let start = 0;
  for (const line of text.split('\n')) {
    const piece = { ...pieceOf(text, start), text: line.replace(/^[ \t]*[#>*]+/, (marks) => ' '.repeat(marks.length)) };
    start += line.length + 1;
    for (const candidate of shellForm(piece).candidates) {
      const found = locate(text, candidate.words, true);
      if (found) return fromCommand(new Draft(text), candidate, found, []);
    }
  }
  return undefined;
}

/** What the settings amount to, without the entries that are not known. */
function setupOf(draft: Draft, { processes, threads }: { processes?: Maybe; threads?: Maybe }): ReadSetup {
  const setup: ReadSetup = {};
  const set = (field: keyof ReadSetup, value: Maybe): void => {
    if (value !== undefined) setup[field] = value;
  };
  set('processes', processes);
  set('threads', threads);
  for (const field of ['backlog', 'workerConnections', 'timeoutSeconds', 'keepAliveSeconds'] as const)
    set(field, draft.number(field));
  return setup;
}

function finish(draft: Draft, server: Server, form: Form): Reading {
  const settled = server.settle(draft);
  const setup = 'refusal' in settled ? {} : setupOf(draft, settled);
  account(draft);
  const { notes, questions, unread, refusal } = draft;
  const { documented } = server;
  for (const note of notes) if (note.proof !== undefined) note.proof = proofAddress(note.proof, documented.url);
  const read = { form, notes, unread, documented };
  const outcome = refusal ?? settled;
  return 'refusal' in outcome
    ? { kind: 'refusal', reason: outcome.refusal, proof: proofAddress(outcome.proof, documented.url), ...read }
    : { kind: 'deployment', server: outcome.server, setup, questions, ...read };
}

function nothing(text: string): Reading {
  const script = /\b(?:python|py)[\d.]* +(?:-u +)?([\w./\\-]{1,80}\.py)\b/.exec(text)?.[1];
  const seen =
    script === undefined
      ? ''
      : ` \`${script}\` is a Python file that cannot be seen here: paste the line in it that starts the server, such as \`app.run(…)\`.`;
  return { kind: 'nothing', reason: LOOKED_FOR + seen };
}
