import { readAmount, unquoted, type Amount } from './expression.ts';
import { optionOf, switchedOff, type Option, type Options } from './options.ts';
import type { Proof } from './proof.ts';
import type { Count, Note, Question, Span, Tone } from './reading.ts';
import type { Refusal } from './server.ts';

/** Where a setting comes from; a higher rank wins. */
export interface Origin {
  rank: number;
  name: string;
}

export const COMMAND_LINE: Origin = { rank: 3, name: 'the command line' };

/** A value that the text gives to a setting. */
export interface Setting {
  field: string;
  value: string;
  span: Span;
  origin: Origin;
  note: Note;
  /** No shell fills in its `$`. */
  literal: boolean;
}

/** Makes a note a warning, by what is added to it; a proof takes the place of its own. */
export function warn(note: Note, added: string, proof?: Proof): void {
  note.meaning += added;
  note.tone = 'warning';
  if (proof !== undefined) note.proof = proof;
}

/** Text as code in a sentence. */
function quoted(text: string): string {
  return text.includes('`') ? `“${text}”` : `\`${text}\``;
}

/** The most that is taken for a count. */
const MOST = 100_000;

/** A reading while it is being made: everything found so far, in any order. */
export class Draft {
  readonly source: string;
  /** Their proofs are short until the reading is finished. */
  readonly notes: Note[] = [];
  readonly questions: Question[] = [];
  readonly unread: Span[] = [];
  /** Variables that the text sets, as written. */
  readonly variables = new Map<string, string>();
  /** Parts that belong to the command: a word in them that has no note is unread. */
  readonly own: Span[] = [];
  /** Why the server does not start like this. */
  refusal: Refusal | undefined;
  /** What says which value of a setting wins. */
  precedence: Proof = '';
  /** Werkzeug's own functions are called, not Flask's. */
  werkzeug = false;
  /** The text holds the configuration file that the command names. */
  configSeen = false;
  readonly #settings: Setting[] = [];

  constructor(source: string) {
    this.source = source;
  }

  /** Says what a part of the text means. */
  note({ start, end }: Span, meaning: string, tone: Tone = 'plain', proof?: Proof): Note {
    const note = { span: { start, end }, text: this.source.slice(start, end), meaning, tone, proof };
    this.notes.push(note);
    return note;
  }

  /**
   * Says something about what is not written.
   *
   * @param proof None where it is about how the text is read, not about the server.
   */
  say(meaning: string, proof: Proof | undefined, tone: Tone = 'plain'): void {
    this.notes.push({ text: '', meaning, tone, proof });
  }

  /** Keeps why the server does not start; the first reason counts. */
  refuse(refusal: string, proof: Proof): void {
    this.refusal ??= { refusal, proof };
  }

  skip({ start, end }: Span): void {
    this.unread.push({ start, end });
  }

  /** Notes an option, and keeps its value where something is made of it. */
  option(option: Option, value: string, span: Span, origin = COMMAND_LINE, literal = false, added = ''): void {
    const shown = /^\d+$/.test(value) ? value : quoted(value);
    const note = this.note(span, option.meaning.replace('{}', () => shown) + added, option.tone, option.proof);
    if (option.field !== undefined) this.#settings.push({ field: option.field, value, span, origin, note, literal });
  }

  /** Takes a line of a configuration; one that the table does not know is unread. */
  configure(table: Options, name: string, value: string, span: Span, origin = COMMAND_LINE): void {
    const option = optionOf(table, name);
    if (!option) this.skip(span);
    else if (switchedOff(option, value)) this.note(span, 'Switched off.');
    else this.option(option, value, span, origin);
  }

  /** The value that counts: of the highest rank, the last. The notes of the others say so. */
  setting(field: string): Setting | undefined {
    const all = this.#settings.filter((setting) => setting.field === field);
    const winner = all.reduce<Setting | undefined>(
      (best, setting) => (best && best.origin.rank > setting.origin.rank ? best : setting),
      undefined,
    );
    for (const { note, origin } of all) {
      if (!winner || note === winner.note || note.meaning.includes(' Not used: ')) continue;
      const why =
        origin.rank === winner.origin.rank
          ? 'comes later'
          : `wins, because ${winner.origin.name} comes before ${origin.name}`;
      warn(note, ` Not used: \`${winner.note.text.trim()}\` ${why}.`, this.precedence);
    }
    return winner;
  }

  /** The text that a setting is set to, with what the paste says of its variables filled in. */
  text(field: string): string | undefined {
    const setting = this.setting(field);
    const written = setting && unquoted(setting.value);
    const name = /^\$\{?(\w+)\}?$/.exec(written ?? '')?.[1];
    return (name === undefined ? undefined : this.variables.get(name)) ?? written;
  }

  amount(setting: Setting): Amount {
    return readAmount(setting.value, (name) => this.variables.get(name));
  }

  /** A number nobody needs to be asked for: absent where it is not set, or not known. */
  number(field: string): number | undefined {
    const setting = this.setting(field);
    const amount = setting && this.amount(setting);
    return amount?.kind === 'number' && amount.value >= 0 ? amount.value : undefined;
  }

  /**
   * A count: the number that is set, or `otherwise`. Where the text leaves it open, nothing, and a
   * question is kept.
   *
   * @param of What is counted: `threads`, `greenlets`.
   */
  count(field: string, as: Count, otherwise: number | undefined, of: string = as): number | undefined {
    const setting = this.setting(field);
    if (!setting) return otherwise;
    const amount = this.amount(setting);
    if (amount.kind === 'number') {
      if (Number.isInteger(amount.value) && amount.value >= 1 && amount.value <= MOST) {
        if (!/^["']?\d+["']?$/.test(setting.value.trim())) setting.note.meaning += ` That is ${amount.value}.`;
        return amount.value;
      }
      warn(setting.note, ` Expected a whole number from 1 to ${MOST}.`);
    }
    if (setting.literal && setting.value.includes('$')) {
      warn(setting.note, ' No shell fills in this variable here: the server gets it as it is written, and stops.', '');
    }
    const unknown = amount.kind === 'unknown' ? amount : { written: setting.value, of: 'text', formula: 'n' };
    this.ask(as, unknown, setting.span, of);
    return undefined;
  }

  /** Keeps a question about a count. */
  ask(
    field: Count,
    unknown: { written: string; of: string; formula: string; suggestion?: number },
    around: Span,
    of: string = field,
  ): void {
    const { written, formula, suggestion } = unknown;
    const start = this.source.slice(around.start, around.end).indexOf(written);
    const span = start < 0 ? around : { start: around.start + start, end: around.start + start + written.length };
    const code = quoted(written);
    const ask =
      unknown.of === 'cpus'
        ? `How many CPUs does ${code} see?`
        : formula === 'n'
          ? `How many ${of} is ${code}?`
          : `What number is ${code}?`;
    this.questions.push({
      field,
      written: this.source.slice(span.start, span.end),
      span,
      ask,
      ...(suggestion === undefined ? {} : { suggestion }),
      ...(formula === 'n' ? {} : { formula }),
    });
  }
}
