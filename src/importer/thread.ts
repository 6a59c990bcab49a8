/** A line of the material: its text without the line end, and its number, from 1. */
export interface SourceLine {
  number: number;
  text: string;
}

/** A line of prose, without white space around it. */
export interface ProseLine extends SourceLine {
  /** Where in `text` the `*` stands that the body's footnote answers; at most one line has it. */
  footnoteAt?: number;
}

interface Paragraph {
  lines: ProseLine[];
}

interface List {
  /** The bullet of every item, or `number`. */
  marker: '•' | '-' | '*' | 'number';
  /** Number of the first item; the others follow without a gap. 0 for a list with bullets. */
  start: number;
  /** One entry per item, at least one; an item has at least one line. */
  items: ProseLine[][];
}

interface Code {
  /** What to highlight it as; nothing where the lines do not say. */
  language: string | undefined;
  /** As in the material, without the indent that all lines share. */
  lines: SourceLine[];
}

/** The text of the one footnote that a body may have, without its `*`. */
interface Footnote {
  lines: ProseLine[];
}

interface BlockOfKind {
  paragraph: Paragraph;
  list: List;
  code: Code;
  footnote: Footnote;
}

export type Kind = keyof BlockOfKind;

/** A block of one kind, or of any. */
export type Block<K extends Kind = Kind> = { [Each in K]: { kind: Each } & BlockOfKind[Each] }[K];

/** Something a person should look at: what was guessed, or what the text contains. */
export interface Note {
  kind: 'encoding' | 'continuation' | 'footnote' | 'nested-list' | 'invisible';
  line: number;
  message: string;
}

export interface Answer {
  /** Where it begins. */
  line: number;
  blocks: Block[];
}

/** Titles that the material calls related, by tag. */
export interface Related {
  tag: string;
  line: number;
  titles: string[];
}

/** A question with everything that its material says about it. */
export interface Thread {
  title: string;
  line: number;
  /** Lower case, each once, in the order of the material. */
  tags: string[];
  question: Block[];
  answers: Answer[];
  related: Related[];
  notes: Note[];
}

/** A reading that failed: the line to look at, and what was expected there. */
export interface Refusal {
  ok: false;
  line: number;
  reason: string;
}
