import type { Proof } from './proof.ts';
import type { Form, Span, Tone } from './reading.ts';
import type { Word } from './shell-words.ts';

/** One command of a pasted text. */
export interface Candidate {
  form: Form;
  words: Word[];
  /** Parts around it that belong to it: `CMD`, `> log`. */
  around: { span: Span; meaning: string; tone?: Tone; proof?: Proof | undefined }[];
  /** The name of the process or service that it starts: `web`. */
  label?: string | undefined;
}

/** A variable that the text sets for the commands in it. */
export interface Variable {
  name: string;
  value: Word;
  span: Span;
  /** `$NAME` in the command has this value. */
  fillsIn: boolean;
}

/** The commands of a text. */
export interface Found {
  candidates: Candidate[];
  variables: Variable[];
}

/** `NAME=value`, in one word. */
export function variableOf(word: Word, fillsIn: boolean): Variable | undefined {
  const name = /^([A-Za-z_]\w*)=/.exec(word.text)?.[1];
  if (name === undefined) return undefined;
  const from = name.length + 1;
  return {
    name,
    value: { ...word, text: word.text.slice(from), at: (index) => word.at(index + from) },
    span: word,
    fillsIn,
  };
}

/** A word at a place of the text where no shell reads it. */
export function plainWord(text: string, start: number, end: number, literal = true): Word {
  return { text, at: (index) => start + index, start, end, literal };
}
