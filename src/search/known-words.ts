import type { Dictionary } from './files/dictionary.ts';
import type { QuestionIndex } from './memory/question-index.ts';
import type { correctSpelling, KnownWord } from './query/correct-spelling.ts';
import { stem } from './query/stem.ts';
import type { Vocabulary } from './query/vocabulary.ts';

/** A rare word is rarely what somebody meant: answers that a spelling must be in, at least; of a long word one. */
const LEAST_ANSWERS = 3;
const LONG = 8;

/** An ordinary word so near to one that this many answers have is that one misspelt: `tread`, thread. */
const COMMON_HERE = 64;

/** What spelling may be corrected to: no abbreviations, no code. */
const SPELLED = /^[a-z]{4,}$/;

/** The words of the question index, and those of the dictionary once it is here. */
export class KnownWords implements Vocabulary {
  readonly #index: QuestionIndex;
  #spellings: KnownWord[] = [];
  readonly #counts = new Map<string, number>();
  #weak: ReadonlySet<string> = new Set();
  #ordinary: ReadonlySet<string> = new Set();
  #likely: { wordings: number; words: readonly KnownWord[] } | undefined;
  #correct: typeof correctSpelling | undefined;

  constructor(index: QuestionIndex) {
    this.#index = index;
  }

  /**
   * Adds the dictionary, a word at a time, so that the caller can pause between them.
   *
   * @param correct How spelling is corrected; it comes with the dictionary, as nothing can be done without.
   */
  *addDictionary({ words, answers, weak, ordinary }: Dictionary, correct: typeof correctSpelling): Generator<void> {
    const all = words.split(' ').map((word, index) => ({ word, count: 2 ** Number(answers[index] ?? 0) }));
    this.#spellings = all.filter(({ word }) => SPELLED.test(word));
    for (const { word, count } of all) {
      const key = stem(word);
      this.#counts.set(key, Math.max(this.#counts.get(key) ?? 0, count));
      yield;
    }
    this.#weak = new Set(weak.split(' '));
    this.#ordinary = new Set(ordinary.split(' '));
    // Not before all words are here: a word that is not would be taken for a mistake.
    this.#correct = correct;
  }

  has(key: string): boolean {
    return this.#index.count(key) > 0 || this.#counts.has(key);
  }

  hasPrefix(beginning: string): boolean {
    return this.#index.hasPrefix(beginning) || this.#spellings.some(({ word }) => word.startsWith(beginning));
  }

  count(key: string): number {
    return Math.max(this.#index.count(key), this.#counts.get(key) ?? 0);
  }

  get hasDictionary(): boolean {
    return this.#counts.size > 0;
  }

  isWeak(key: string): boolean {
    return this.#weak.has(key);
  }

  correction(word: string): string | undefined {
    const meant = this.#correct?.(word, this.#likelyWords());
    if (meant === undefined || !this.#ordinary.has(stem(word))) return meant;
    return this.count(stem(meant)) >= COMMON_HERE ? meant : undefined;
  }

  /** Kept until the index has grown. */
  #likelyWords(): readonly KnownWord[] {
    const { length } = this.#index.wordings;
    if (this.#likely?.wordings !== length) {
      const words = this.#spellings.filter(
        ({ word }) => this.#index.count(stem(word)) >= (word.length < LONG ? LEAST_ANSWERS : 1),
      );
      this.#likely = { wordings: length, words };
    }
    return this.#likely.words;
  }
}
