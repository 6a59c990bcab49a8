import { COMMAND_LINE, type Draft, type Origin } from './draft.ts';
import { optionNamed, type Option, type Options } from './options.ts';
import type { Proof } from './proof.ts';
import type { Span } from './reading.ts';
import type { Word } from './shell-words.ts';

/** How a server's command line is parsed. */
export interface Style {
  /** `--thread` may stand for `--threads`, and what says so. argparse, optparse and getopt do this, click does not. */
  abbreviations: Proof;
  /** Options end where the first other word stands: Python's getopt. */
  endsAtWord?: boolean;
}

/** An argument list after its options are taken out. */
export interface Rest {
  /** Words that are no options. */
  words: Word[];
  /** Options after the first word, of a server that takes none there. */
  late: Word | undefined;
}

/** Notes every option in `words`; keeps what is none. Options the table does not know are unread. */
export function readArguments(
  draft: Draft,
  words: readonly Word[],
  table: Options,
  style: Style | undefined,
  origin: Origin = COMMAND_LINE,
): Rest {
  const rest: Rest = { words: [], late: undefined };
  let optionsEnded = false;
  let afterUnknown = false;
  for (let place = 0; place < words.length; place++) {
    const word = words[place];
    if (!word) break;
    const { text } = word;
    if (optionsEnded || !/^-./.test(text)) {
      // What follows an unknown option may be its value; an application has a colon.
      if (afterUnknown && !text.includes(':')) draft.skip(word);
      else rest.words.push(word);
      afterUnknown = false;
      continue;
    }
    afterUnknown = false;
    if (text === '--') {
      optionsEnded = true;
      draft.note(word, 'Ends the options.');
      continue;
    }
    if (style?.endsAtWord && rest.words.length > 0) rest.late ??= word;
    const found = lookUp(text, table, style);
    if (found && 'names' in found) {
      const names = found.names.map((name) => `\`${name}\``).join(', ');
      draft.refuse(
        `\`${text}\` could be ${names}: the server stops. Write the one that is meant.`,
        style?.abbreviations ?? '',
      );
      draft.note(word, `Could be ${names}.`, 'warning', style?.abbreviations);
      afterUnknown = true;
      continue;
    }
    if (!found) {
      draft.skip(word);
      afterUnknown = !text.includes('=');
      continue;
    }
    for (const { option, attached, added } of found) {
      const { takes } = option;
      const next = words[place + 1];
      const separate = attached === undefined && takes !== 'maybe' && takes > 0;
      if (separate && (!next || (next.text.startsWith('-') && table.has(next.text)))) {
        draft.note(word, `${option.meaning.replace('{}', '?')} Its value is missing.`, 'warning', '');
        continue;
      }
      if (separate) place += takes;
      const last = separate ? (words[Math.min(place, words.length - 1)] ?? word) : word;
      const span: Span = { start: word.start, end: last.end };
      draft.option(option, attached ?? next?.text ?? '', span, origin, (separate && next ? next : word).literal, added);
    }
  }
  return rest;
}

interface Found {
  option: Option;
  attached: string | undefined;
  added: string;
}

/** The options that one word stands for, several names where it is ambiguous, nothing where it is unknown. */
function lookUp(text: string, table: Options, style: Style | undefined): Found[] | { names: string[] } | undefined {
  const equals = text.indexOf('=');
  const name = equals < 0 ? text : text.slice(0, equals);
  const attached = equals < 0 ? undefined : text.slice(equals + 1);
  const exact = optionNamed(table, name);
  if (exact) return [{ option: exact, attached, added: '' }];
  if (text.startsWith('--')) {
    if (!style || name.length < 4) return undefined;
    const names = [...table.keys()].filter((key) => key.startsWith(name));
    const option = table.get(names[0] ?? '');
    // A group stands for several options: which of them is meant is not known.
    if (!option || names.some((key) => key.endsWith('*'))) return undefined;
    return names.length > 1
      ? { names }
      : [{ option, attached, added: ` \`${name}\` is taken as \`${names[0] ?? ''}\`.` }];
  }
  return cluster(text, table);
}

/** `-w4`, and several letters at once: `-Dw4`. */
function cluster(text: string, table: Options): Found[] | undefined {
  const found: Found[] = [];
  for (let place = 1; place < text.length; place++) {
    const option = table.get(`-${text.charAt(place)}`);
    if (!option) return undefined;
    const attached =
      option.takes === 0
        ? undefined
        : text
            .slice(place + 1)
            .replace(/^=/, '')
            .trim() || undefined;
    found.push({ option, attached, added: '' });
    if (option.takes !== 0) break;
  }
  return found;
}
