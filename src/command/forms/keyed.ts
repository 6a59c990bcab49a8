import { plainWord, variableOf, type Candidate, type Found, type Variable } from '../found.ts';
import type { Form, Span } from '../reading.ts';
import { pieceOf, shellWords, type Word } from '../shell-words.ts';
import { flowList, scalar } from './lists.ts';
import { shellForm } from './shell.ts';

/** A Dockerfile's instruction, a unit file's or supervisor's setting, a YAML key or a Procfile's process type. */
const KEY =
  /^([ \t]*(?:- +)?)(?:(CMD|ENTRYPOINT|ENV|ARG)[ \t]+|(ExecStart|Environment|command|environment)[ \t]*=[ \t]*[-@:+!|]*|["']?([\w.-]+)["']?:(?:[ \t]+|$))/;

interface Line extends Span {
  text: string;
  indent: number;
}

/** A key whose value is a command, or a part of one. */
interface Entry {
  form: Form;
  name: string;
  column: number;
  key: Span;
  /** The YAML key it stands under, a Procfile's process type. */
  label: string | undefined;
  /** Its items, where it is a list. */
  list: Word[] | undefined;
  /** The text itself, where it is none. */
  string: Word;
  /** A list that Docker does not take for one. */
  broken: boolean;
  first: number;
  last: number;
}

/**
 * Commands that are the value of a key: in a Dockerfile, a compose file, a Kubernetes manifest, a
 * systemd unit, supervisor's configuration, a Procfile.
 *
 * No YAML parser: only the values of `command:`, `args:` and `entrypoint:` are read, line by line, in
 * the ways people write them: a string, quoted or not, over several lines, a `|` or `>` block, a list
 * in brackets or with dashes. Anchors, tags and lists of mappings are not. A whole parser would weigh
 * several times as much as everything here.
 */
export function keyedForm(source: string): Found {
  const lines = linesOf(source);
  const entries: Entry[] = [];
  const variables: Variable[] = [];
  const supervisor = /^[ \t]*\[program:/m.test(source);
  const kubernetes = /^[ \t]*(?:- +)?(?:args|apiVersion|containers):/m.test(source);
  const yaml = kubernetes || /^[ \t]*(?:- +)?["']?(?:command|entrypoint|services)["']?:/m.test(source);
  /** Keys above the line: what service it belongs to. */
  const above: { column: number; name: string }[] = [];

  for (let place = 0; place < lines.length; place++) {
    const line = lines[place];
    const match = line && KEY.exec(line.text);
    if (!line) break;
    if (!match) {
      variables.push(...environmentOf(line, lines[place + 1]));
      continue;
    }
    const [whole, indent = '', docker, unit, key = ''] = match;
    // `command = …` is supervisor's, or anything.
    if (unit !== undefined && supervisor !== /^[a-z]/.test(unit)) continue;
    const name = docker ?? unit ?? key;
    const from = line.start + whole.length;
    const column = indent.length;
    const text = docker !== undefined || unit !== undefined || !yaml;
    const read = (): Pick<Entry, 'list' | 'string' | 'broken' | 'last'> =>
      text ? lineValue(source, lines, place, from) : yamlValue(source, lines, place, from, column);
    const entry = {
      name,
      column,
      key: { start: line.start + column, end: line.start + whole.trimEnd().length },
      first: place,
    };
    if (/^(?:ENV|ARG|environment)$/i.test(docker ?? unit ?? '')) {
      const { string, last } = read();
      for (const variable of assignments(string, entry.key, supervisor)) variables.push(variable);
      place = last;
    } else if (docker !== undefined || unit !== undefined) {
      const form = docker === undefined ? (supervisor ? 'supervisor' : 'systemd') : 'dockerfile';
      // Docker's last one counts.
      const earlier = entries.findIndex((other) => docker !== undefined && other.name === docker);
      if (earlier >= 0) entries.splice(earlier, 1);
      entries.push({ ...entry, ...read(), form, label: undefined });
      place = entries.at(-1)?.last ?? place;
    } else if (yaml && /^(?:command|args|entrypoint)$/.test(key)) {
      while ((above.at(-1)?.column ?? -1) >= column) above.pop();
      entries.push({ ...entry, ...read(), form: kubernetes ? 'kubernetes' : 'compose', label: above.at(-1)?.name });
      place = entries.at(-1)?.last ?? place;
    } else {
      while ((above.at(-1)?.column ?? -1) >= column) above.pop();
      above.push({ column, name });
      variables.push(...environmentOf(line, lines[place + 1]));
      if (!yaml) {
        entries.push({ ...entry, ...read(), form: 'procfile', label: name });
        place = entries.at(-1)?.last ?? place;
      }
    }
  }
  return {
    candidates: entries.flatMap((entry, place) => {
      const [before, next] = [entries[place - 1], entries[place + 1]];
      if (before && pair(before, entry)) return [];
      return candidatesOf(entry, next && pair(entry, next) ? next : undefined);
    }),
    // Compose fills in its own environment, not the container's.
    variables: variables.map((variable) => ({ ...variable, fillsIn: kubernetes || !yaml })),
  };
}

function linesOf(source: string): Line[] {
  let start = 0;
  return source.split('\n').map((text) => {
    const line = { text, start, end: start + text.length, indent: text.length - text.trimStart().length };
    start = line.end + 1;
    return line;
  });
}

/** The two parts of one container’s command. */
function pair(one: Entry, other: Entry): boolean {
  const near = one.form === 'dockerfile' || (one.column === other.column && other.first - one.last < 40);
  return (
    near && one.form === other.form && one.name !== other.name && one.label === other.label && one.form !== 'procfile'
  );
}

function candidatesOf(one: Entry, other: Entry | undefined): Candidate[] {
  const { form, label } = one;
  // `args` and `CMD` come second, whatever order they are written in.
  const second = /^(?:args|CMD)$|^command$/;
  const parts = !other
    ? [one]
    : second.test(one.name) && !/^command$/.test(other.name) && other.name !== 'args'
      ? [other, one]
      : [one, other];
  const around = parts.map(({ key, broken }) =>
    broken
      ? {
          span: key,
          meaning: 'This list is no JSON, which needs double quotes: Docker hands it to a shell as it is, and fails.',
          tone: 'warning' as const,
        }
      : {
          span: key,
          meaning: form === 'procfile' ? `The command of the process type \`${label ?? ''}\`.` : 'What is started.',
        },
  );
  const shells = parts.map((part) =>
    part.list ? [{ form, words: part.list, around: [] }] : shellForm(part.string).candidates,
  );
  const first = shells.map((found) => found[0]?.words ?? []).flat();
  const found: Candidate[] = other
    ? [{ form, words: first, around: shells.flatMap(([part]) => part?.around ?? []), label }]
    : [];
  found.push(...shells.flat().map((candidate) => ({ ...candidate, form, label })));
  // Only compose splits a string into words without a shell.
  const unshelled = form === 'compose' && shells.some((commands) => commands.length > 1);
  for (const candidate of found)
    candidate.around = [
      ...candidate.around,
      ...around,
      ...(unshelled
        ? [
            {
              span: one.key,
              meaning: 'No shell runs this string: `&&`, `;` and `|` are handed to the first program. Use `sh -c`.',
              tone: 'warning' as const,
            },
          ]
        : []),
    ];
  return found;
}

/** A value that ends with its line, or with the lines that a backslash adds. */
function lineValue(
  source: string,
  lines: Line[],
  place: number,
  from: number,
): Pick<Entry, 'list' | 'string' | 'broken' | 'last'> {
  let last = place;
  while (/\\\s*$/.test(lines[last]?.text.slice(-9) ?? '') && last + 1 < lines.length) last++;
  const end = lines[last]?.end ?? from;
  const list = source[from] === '[' ? flowList(source, from) : undefined;
  return {
    list: list?.words,
    broken: list?.json === false,
    string: { ...pieceOf(source, from, end), start: from, end, literal: false },
    last,
  };
}

/** A value in YAML, however it is written. */
function yamlValue(
  source: string,
  lines: Line[],
  place: number,
  from: number,
  column: number,
): Pick<Entry, 'list' | 'string' | 'broken' | 'last'> {
  const rest = source.slice(from, lines[place]?.end).trim();
  const flow = rest.startsWith('[') ? flowList(source, from) : undefined;
  let last = place;
  if (flow) {
    while ((lines[last + 1]?.start ?? Infinity) < flow.end) last++;
    return { list: flow.words, string: plainWord('', from, from), broken: false, last };
  }
  if (rest !== '' && !rest.startsWith('#'))
    return { list: undefined, broken: false, ...yamlScalar(source, lines, place, from, column) };
  const list: Word[] = [];
  for (let item = lines[last + 1]; item; item = lines[last + 1]) {
    const dash = /^[ \t]*(?:-(?:[ \t]+|$)|(?=#|$))/.exec(item.text)?.[0];
    if (dash === undefined || (item.indent < column && item.text.trim() !== '')) break;
    last++;
    if (!dash.includes('-')) continue;
    const read = yamlScalar(source, lines, last, item.start + dash.length, item.indent);
    list.push(read.string);
    last = read.last;
  }
  return { list, string: plainWord('', from, from), broken: false, last };
}

/** A string that starts at `from`, and the line it ends on. */
function yamlScalar(
  source: string,
  lines: Line[],
  place: number,
  from: number,
  column: number,
): { string: Word; last: number } {
  const end = lines[place]?.end ?? from;
  const rest = source.slice(from, end);
  const quote = /^["']/.exec(rest)?.[0];
  const close = quote === undefined ? -1 : rest.lastIndexOf(quote);
  if (quote !== undefined && close > 0)
    return { string: scalar(source, from + 1, from + close, quote === '"'), last: place };
  let last = place;
  for (let next = place + 1; next < lines.length; next++) {
    const blank = lines[next]?.text.trim() === '';
    if (!blank && (lines[next]?.indent ?? 0) <= column) break;
    if (!blank) last = next;
  }
  const stop = lines[last]?.end ?? end;
  const block = /^[|>][-+\d]*[ \t]*$/.test(rest);
  const start = block ? Math.min(end + 1, stop) : from;
  const text = source.slice(start, stop);
  // Lines are one line, but in a `|` block.
  const joined = rest.startsWith('|') ? text : text.replaceAll('\n', ' ');
  return {
    string: plainWord(quote === undefined ? joined : ` ${joined.slice(1)}`.replace(/["'] *$/, ''), start, stop, !block),
    last,
  };
}

/** `NAME=value` words, or Docker’s older `ENV NAME value`. */
function assignments(string: Word, key: Span, commas: boolean): Variable[] {
  const piece = commas ? { ...string, text: string.text.replaceAll(',', ' ') } : string;
  const words = shellWords(piece).filter((token) => token.kind === 'word');
  const [name, value] = words;
  if (name && value && !name.text.includes('='))
    return [{ name: name.text, value, span: { start: key.start, end: value.end }, fillsIn: true }];
  return words.flatMap((word) => variableOf(word, true) ?? []);
}

/** YAML’s variables, with names in capitals: `NAME: value`, `- NAME=value`, `- name: NAME` and `value:` below. */
function environmentOf(line: Line, next: Line | undefined): Variable[] {
  const named = /^[ \t]*-[ \t]*name:[ \t]*["']?([A-Z_][A-Z0-9_]*)/.exec(line.text);
  const on = named ? next : line;
  const match = named
    ? /^([ \t]*)(value):[ \t]*["']?([^"'\n]+)/.exec(next?.text ?? '')
    : /^([ \t]*(?:- *["']?)?)([A-Z_][A-Z0-9_]*)(?:=|:[ \t]+["']?)([^"'\n]+)/.exec(line.text);
  if (!match || !on) return [];
  const [whole, indent = '', name = '', value = ''] = match;
  const end = on.start + whole.trimEnd().length;
  const start = named ? line.start + line.indent : on.start + indent.length;
  return [
    {
      name: named?.[1] ?? name,
      value: plainWord(value.trim(), end - value.trim().length, end),
      span: { start, end },
      fillsIn: true,
    },
  ];
}
