import { plainWord, variableOf, type Variable } from '../found.ts';
import type { Span } from '../reading.ts';
import { shellWords, type Word } from '../shell-words.ts';
import type { Line } from './lines.ts';

/** `NAME=value` words, or Docker’s older `ENV NAME value`. */
export function assignments(string: Word, key: Span, commas: boolean): Variable[] {
  const piece = commas ? { ...string, text: string.text.replaceAll(',', ' ') } : string;
  const words = shellWords(piece).filter((token) => token.kind === 'word');
  const [name, value] = words;
  if (name && value && !name.text.includes('='))
    return [{ name: name.text, value, span: { start: key.start, end: value.end }, fillsIn: true }];
  return words.flatMap((word) => variableOf(word, true) ?? []);
}

/** YAML’s variables, with names in capitals: `NAME: value`, `- NAME=value`, `- name: NAME` and `value:` below. */
export function environmentOf(line: Line, next: Line | undefined): Variable[] {
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
