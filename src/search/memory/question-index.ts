import type { AnswerTexts } from '../files/answer-texts.ts';
import type { QuestionList } from '../files/question-list.ts';
import { wordingKeys } from '../query/prepare-query.ts';
import { asItStands, stem } from '../query/stem.ts';
import { STOP_WORDS } from '../query/stop-words.ts';
import { splitWords } from '../query/words.ts';

/** An answer as the index counts it: records are numbered in the order of the list. */
export interface MemoryRecord {
  id: string;
  /** Number of its question. */
  question: number;
  /** Place on the page of the question, from 1. */
  place: number;
}

/** A wording that somebody may paste to the letter. */
export interface Wording {
  keys: readonly string[];
  /** Records from this number up to the next: one answer, or all of a question. */
  from: number;
  to: number;
}

/** What a word counts for, by where it stands. */
const FIELD = { answerTitle: 3, error: 2.5, answerAlias: 2.2, questionTitle: 2, questionAlias: 1.5, short: 1 };
/** A part of a compound counts less than the word by itself. */
const PART = 0.45;

/** Titles, wordings and short texts in memory: what a word is in, and how strongly. */
export class QuestionIndex {
  readonly records: MemoryRecord[] = [];
  readonly wordings: Wording[] = [];
  readonly #postings = new Map<string, Map<number, number>>();
  readonly #first: number[] = [];
  readonly #titles: ReadonlySet<string>[] = [];
  #sorted: string[] | undefined;

  /** Adds what is published, a question at a time, so that the caller can pause between them; its order numbers the records. */
  *addList(list: QuestionList): Generator<void> {
    for (const [question, { title, error, answers }] of list.entries()) {
      const from = this.records.length;
      this.#first.push(from);
      for (const [index, { id }] of answers.entries()) this.records.push({ id, question, place: index + 1 });
      const to = this.records.length;
      this.#titles.push(new Set(this.#add(title, FIELD.questionTitle, from, to, true)));
      if (error !== undefined) this.#add(error, FIELD.error, from, to, true);
      for (const [index, answer] of answers.entries())
        if (answer.title !== '') this.#add(answer.title, FIELD.answerTitle, from + index, from + index + 1, true);
      yield;
    }
  }

  /** Adds what arrives behind the list, a question at a time as well. */
  *addTexts(texts: AnswerTexts): Generator<void> {
    for (const [question, { aliases, answers }] of texts.entries()) {
      const from = this.#first[question] ?? 0;
      const to = from + answers.length;
      for (const alias of aliases) this.#add(alias, FIELD.questionAlias, from, to, true);
      for (const [index, { title, short, aliases: others }] of answers.entries()) {
        const record = from + index;
        if (title !== undefined) this.#add(title, FIELD.answerTitle, record, record + 1, true);
        this.#add(short, FIELD.short, record, record + 1, false);
        for (const alias of others) this.#add(alias, FIELD.answerAlias, record, record + 1, true);
      }
      yield;
    }
  }

  /** @returns The stems and literals of the text. */
  #add(text: string, weight: number, from: number, to: number, isWording: boolean): Iterable<string> {
    if (isWording) this.wordings.push({ keys: wordingKeys(text), from, to });
    const keys = new Map<string, number>();
    const count = (key: string, share: number) => keys.set(key, Math.max(keys.get(key) ?? 0, share));
    for (const { key, parts, literals } of splitWords(text)) {
      if (!STOP_WORDS.has(key)) {
        count(stem(key), 1);
        if (stem(key) !== key) count(asItStands(key), 1);
      }
      for (const part of parts) if (!STOP_WORDS.has(part)) count(stem(part), PART);
      for (const literal of literals) count(literal, 1);
    }
    for (const [key, share] of keys) {
      let posting = this.#postings.get(key);
      if (!posting) {
        posting = new Map<number, number>();
        this.#postings.set(key, posting);
        this.#sorted = undefined;
      }
      for (let record = from; record < to; record++) posting.set(record, (posting.get(record) ?? 0) + weight * share);
    }
    return keys.keys();
  }

  /** Stems and literals of a question's title. */
  title(question: number): ReadonlySet<string> {
    return this.#titles[question] ?? new Set();
  }

  /** How many records have a stem or a literal. */
  count(key: string): number {
    return this.#postings.get(key)?.size ?? 0;
  }

  /** Every stem that is known. */
  keys(): Iterable<string> {
    return this.#postings.keys();
  }

  hasPrefix(beginning: string): boolean {
    return this.#beginningWith(beginning, 1).length > 0;
  }

  /**
   * The records that have a word, with what it counts for there, above 0.
   *
   * @param isBeginning Words that only begin so count as well, less.
   */
  hits(key: string, isBeginning: boolean): Map<number, number> {
    const found = new Map<number, number>();
    const take = (posting: Map<number, number> | undefined, share: number) => {
      for (const [record, weight] of posting ?? []) {
        // Said twice is not twice as right.
        const score = (share * weight) / (weight + 2);
        if (score > (found.get(record) ?? 0)) found.set(record, score);
      }
    };
    take(this.#postings.get(key), 1);
    if (isBeginning) {
      for (const longer of this.#beginningWith(key, MOST_ENDINGS))
        take(this.#postings.get(longer), 0.8 * (key.length / longer.length));
    }
    return found;
  }

  #beginningWith(beginning: string, most: number): string[] {
    this.#sorted ??= [...this.#postings.keys()].sort();
    const sorted = this.#sorted;
    let low = 0;
    for (let high = sorted.length; low < high;) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? '') < beginning) low = middle + 1;
      else high = middle;
    }
    const found: string[] = [];
    while (found.length < most && sorted[low]?.startsWith(beginning)) found.push(sorted[low++] ?? '');
    return found;
  }
}

/** Words that go on from a beginning, looked at for one that is being typed. */
const MOST_ENDINGS = 20;
