import type { Server } from './server.ts';
import { serverNamed } from './servers/servers.ts';
import type { Word } from './shell-words.ts';
import { statements } from './statements.ts';

/** The server that a command starts, and what its words are. */
export interface Located {
  server: Server;
  /** The word that names the server. */
  program: Word;
  /** Its arguments. */
  words: Word[];
  /** `NAME=value` before the command. */
  variables: Word[];
  /** Words before the server that are understood. */
  before: { word: Word; meaning: string }[];
  /** Words that are neither. */
  strays: Word[];
}

/** Programs that start the program they are given. */
const WRAPPERS: readonly [RegExp, string][] = [
  [/^exec$/, 'The server takes the place of the shell, so it gets its signals.'],
  [/^(?:nohup|setsid)$/, 'Keeps it running after the terminal is closed.'],
  [/^(?:ba|da|z|a)?sh$/, 'A shell that runs the command.'],
  [/^(?:python|pypy|py)[\d.]*$/, 'Python runs it as a module.'],
  [
    /^(?:sudo|doas|gosu|su|su-exec|runuser|chpst|env|dotenv|envdir|doppler|poetry|pipenv|uvx?|pdm|hatch|rye|conda|pixi|pipx|ddtrace-run|newrelic-admin|opentelemetry-instrument|py-spy|docker|docker-compose|podman|kubectl|heroku|honcho|start-stop-daemon|watchmedo|tini|dumb-init|nice|ionice|time|timeout|stdbuf|authbind|chroot|numactl|taskset|wait-for-it|wait-for-it\.sh|dockerize)$/,
    'Starts what follows it.',
  ],
];
/** Python has fewer options than this before its `-m`. */
const MOST_OPTIONS = 20;
const PROMPT = /^(?:[$%❯]|>>>)$/;
const STARTS_NOTHING =
  /^(?:pip[\d.]*|install|apt|apt-get|apk|yum|dnf|brew|systemctl|service|pkill|killall|kill|grep|which|man|cat|echo|journalctl|supervisorctl|import|from|restart|stop|add|remove|lock|build)$/;

/**
 * Finds the server that a command starts: it is the program, or what a program such as `exec`,
 * `poetry run`, `sh -c` or `python -m` starts.
 *
 * @param source The pasted text: a backslash in a path is no escape there.
 * @param anywhere The command may be part of a sentence: “we run gunicorn -w 4 app:app”. What
 *   stands behind the server must look like an argument then; words before it are strays.
 */
export function locate(source: string, words: readonly Word[], anywhere = false): Located | undefined {
  const located: Omit<Located, 'server' | 'program' | 'words'> = { before: [], variables: [], strays: [] };
  let wrapper: string | undefined;
  for (const [place, word] of words.entries()) {
    const name = source
      .slice(word.start, word.end)
      .replace(/["']/g, '')
      .replace(/^.*[\\/]/, '')
      .replace(/\.exe$/i, '');
    const next = words[place + 1];
    if (STARTS_NOTHING.test(word.text)) return undefined;
    if (/^[A-Za-z_]\w*=/.test(word.text)) {
      located.variables.push(word);
      continue;
    }
    const server = serverNamed(name, words, place + 1);
    if (server && (!anywhere || /^--?\w|\w:\w|\.(?:ini|wsgi)$|^(?:run|start-server)$/.test(next?.text ?? ''))) {
      // `start-stop-daemon --exec gunicorn -- -w 4`: the dashes are the wrapper's.
      const dashes = wrapper !== undefined && next?.text === '--';
      if (dashes) located.before.push({ word: next, meaning: `Belongs to \`${wrapper ?? ''}\`.` });
      return { ...located, server, program: word, words: words.slice(place + (dashes ? 2 : 1)) };
    }
    const meaning = WRAPPERS.find(([pattern]) => pattern.test(name))?.[1];
    if (anywhere) located.strays.push(word);
    else if (meaning !== undefined) {
      // A Python file is no module: what it starts cannot be seen.
      if (
        /^py/i.test(name) &&
        !words.slice(place + 1, place + MOST_OPTIONS).some(({ text }) => text === '-m' || text.endsWith('manage.py'))
      )
        return undefined;
      wrapper = word.text;
      located.before.push({ word, meaning });
    } else if (wrapper !== undefined) located.before.push({ word, meaning: `Belongs to \`${wrapper}\`.` });
    else if (place === 0 && PROMPT.test(word.text)) located.before.push({ word, meaning: 'The shell’s prompt.' });
    else return undefined;
    if (wrapper === undefined || !next || !/^-[a-z]*c$/.test(word.text)) continue;
    for (const statement of statements(next)) {
      const inner = locate(source, statement.words);
      if (inner)
        return {
          ...inner,
          variables: [...located.variables, ...inner.variables],
          before: [...located.before, ...inner.before],
          strays: words.slice(place + 2),
        };
    }
  }
  return undefined;
}
