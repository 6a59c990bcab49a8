import type { Candidate, Found, Variable } from '../found.ts';
import type { Form, Span } from '../reading.ts';
import { assignments, environmentOf } from './environment.ts';
import { linesOf } from './lines.ts';
import { shellForm } from './shell.ts';
import { lineValue, yamlValue, type Value } from './values.ts';

/** A Dockerfile's instruction, a unit file's or supervisor's setting, a YAML key or a Procfile's process type. */
const KEY =
  /^([ \t]*(?:- +)?)(?:(CMD|ENTRYPOINT|ENV|ARG)[ \t]+|(ExecStart|Environment|command|environment)[ \t]*=[ \t]*[-@:+!|]*|["']?([\w.-]+)["']?:(?:[ \t]+|$))/;

/** In a container's command, what comes first whatever order it is written in. */
const FIRST = /^entrypoint$/i;
const LAST = /^(?:args|CMD)$/;

/** A key whose value is a command, or a part of one. */
interface Entry extends Value {
  form: Form;
  name: string;
  key: Span;
  /** The compose service it belongs to, or a Procfile's process type. */
  label: string | undefined;
}

/**
 * Commands that are the value of a key: in a Dockerfile, a compose file, a Kubernetes manifest, a
 * systemd unit, supervisor's configuration, a Procfile.
 *
 * No YAML parser: only the values of `command:`, `args:` and `entrypoint:` are read, line by line, in
 * the ways people write them: a string, quoted or not, over several lines, a `|` or `>` block, a list
 * in brackets or with dashes. Anchors, tags and lists of mappings are not. A whole parser would weigh
 * more than everything here.
 */
export function keyedForm(source: string): Found {
  const lines = linesOf(source);
  /** Entries that make one command together. */
  const groups = new Map<string, Entry[]>();
  const variables: Variable[] = [];
  const supervisor = /^[ \t]*\[program:/m.test(source);
  const kubernetes = /^[ \t]*(?:- +)?(?:args|apiVersion|containers):/m.test(source);
  const yaml = kubernetes || /^[ \t]*(?:- +)?["']?(?:command|entrypoint|services)["']?:/m.test(source);
  /** YAML keys and list items that the line stands in. */
  const above: { column: number; name: string; item: boolean; place: number }[] = [];

  for (let place = 0; place < lines.length; place++) {
    const line = lines[place];
    if (!line) break;
    const match = KEY.exec(line.text);
    const [whole, indent = '', docker, unit, key = ''] = match ?? [''];
    // `command = …` is supervisor's, or anything.
    if (!match || (unit !== undefined && supervisor !== /^[a-z]/.test(unit))) {
      for (const variable of environmentOf(line, lines[place + 1])) variables.push(variable);
      continue;
    }
    const column = indent.length;
    const from = line.start + whole.length;
    const entry = {
      name: docker ?? unit ?? key,
      key: { start: line.start + column, end: line.start + whole.trimEnd().length },
    };
    if (docker === undefined && unit === undefined && yaml) {
      const dash = indent.includes('-');
      for (
        let top = above.at(-1);
        top && (top.column > column || (top.column === column && (dash || !top.item)));
        top = above.at(-1)
      )
        above.pop();
      if (dash) above.push({ column, name: '', item: true, place });
      if (!/^(?:command|args|entrypoint)$/.test(key)) {
        above.push({ column, name: key, item: false, place });
        for (const variable of environmentOf(line, lines[place + 1])) variables.push(variable);
        continue;
      }
      const group = `${above.at(-1)?.place ?? 'top'}`;
      const form = kubernetes ? 'kubernetes' : 'compose';
      const value = yamlValue(source, lines, place, from, column);
      let entries = groups.get(group) ?? [];
      // A key twice in one place is another command: two snippets pasted together.
      if (entries.some(({ name }) => name === entry.name)) {
        groups.delete(group);
        groups.set(`${group}, until ${place}`, entries);
        entries = [];
      }
      entries.push({ ...entry, ...value, form, label: kubernetes ? undefined : above.at(-1)?.name });
      groups.set(group, entries);
      place = value.last;
      continue;
    }
    const value = lineValue(source, lines, place, from);
    if (/^(?:ENV|ARG|environment)$/i.test(docker ?? unit ?? '')) {
      for (const variable of assignments(value.string, entry.key, supervisor)) variables.push(variable);
    } else if (docker === undefined) {
      const form = unit === undefined ? 'procfile' : supervisor ? 'supervisor' : 'systemd';
      groups.set(`${place}`, [{ ...entry, ...value, form, label: unit === undefined ? key : undefined }]);
    } else {
      // The last one of each counts.
      const others = (groups.get('docker') ?? []).filter(({ name }) => name !== docker);
      groups.set('docker', [...others, { ...entry, ...value, form: 'dockerfile', label: undefined }]);
    }
    place = value.last;
  }
  return {
    candidates: [...groups.values()].flatMap(candidatesOf),
    // Compose fills in its own environment, not the container's.
    variables: variables.map((variable) => ({ ...variable, fillsIn: kubernetes || !yaml })),
  };
}

/** What the parts of a command start together, and each of them alone. */
function candidatesOf(entries: readonly Entry[]): Candidate[] {
  const parts = entries.toSorted((one, other) => rank(one.name) - rank(other.name));
  const [first] = parts;
  if (!first) return [];
  const { form, label } = first;
  const shells = parts.map((part) =>
    part.list ? [{ form, words: part.list, around: [] }] : shellForm(part.string).candidates,
  );
  const together: Candidate[] =
    parts.length > 1
      ? [
          {
            form,
            words: shells.flatMap((found) => found[0]?.words ?? []),
            around: shells.flatMap((found) => found[0]?.around ?? []),
          },
        ]
      : [];
  const around: Candidate['around'] = parts.map(({ key, broken }) => ({
    span: key,
    meaning: broken
      ? 'This list is no JSON, which needs double quotes: Docker hands it to a shell as it is, and fails.'
      : form === 'procfile'
        ? `The command of the process type \`${label ?? ''}\`.`
        : 'What is started.',
    tone: broken ? 'warning' : 'plain',
    proof: broken ? 'https://docs.docker.com/reference/dockerfile/#shell-and-exec-form' : undefined,
  }));
  // Only compose splits a string into words without a shell.
  if (form === 'compose' && shells.some((found) => found.length > 1))
    around.push({
      span: first.key,
      meaning: 'No shell runs this string: `&&`, `;` and `|` are handed to the first program. Use `sh -c`.',
      tone: 'warning',
      proof: 'https://docs.docker.com/reference/compose-file/services/#command',
    });
  return [...together, ...shells.flat()].map((candidate) => ({
    ...candidate,
    form,
    label,
    around: [...candidate.around, ...around],
  }));
}

function rank(name: string): number {
  return FIRST.test(name) ? 0 : LAST.test(name) ? 2 : 1;
}
