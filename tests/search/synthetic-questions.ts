import type { Answer, Question } from '../../src/knowledge/read-knowledge.ts';
import { freshId } from '../../src/knowledge/id.ts';
import { NEEDS, type Need } from '../../src/knowledge/need.ts';
import type { PublishedAnswer, PublishedQuestion } from '../../src/knowledge/schema.ts';
import { SOFTWARE, type Software, type VersionRange } from '../../src/knowledge/software.ts';
import { TAGS, type Tag } from '../../src/knowledge/tags.ts';
import type { Verdict } from '../../src/knowledge/verdict.ts';
import { RandomStream } from '../../src/model/random/index.ts';
import {
  ADJECTIVES,
  ALIASES,
  BEGINNINGS,
  DETERMINERS,
  ENDINGS,
  MESSAGES,
  NOUNS,
  QUESTIONS,
  SENTENCES,
  STATEMENTS,
  STEMS,
  TOOLS,
  VERBS,
} from './cost/words.ts';

/** What a slot of a sentence is filled with. */
export type Kind = 'noun' | 'verb' | 'adjective' | 'tool' | 'code' | 'number';

/**
 * Questions that nobody asked, to see what search costs when there are many: like the real ones in number of answers,
 * lengths of all texts, share of code, and in how their vocabulary grows. They make no sense.
 *
 * Lengths and shares are those of 113 real questions with 358 answers. A word that was used often is used again more
 * often (Zipf's law), and new ones never cease to come (Heaps' law), most of them names and code. A question keeps
 * returning to words of its own.
 *
 * @param count How many; the first of many are the same as few.
 * @param taken Ids and slugs that they may not have: those of real questions.
 */
export function syntheticQuestions(count: number, taken: Iterable<string> = []): Question[] {
  const writer = new Writer(new RandomStream(SEED, 0));
  const used = new Set(taken);
  return Array.from({ length: count }, (_, number) => writer.question(number, used));
}

/**
 * As many questions as asked for: the real ones thinned out evenly, or synthetic ones added to them. In the order of
 * their addresses, as they are read.
 */
export function questionsInAll(real: readonly Question[], count: number): Question[] {
  if (count <= real.length)
    return real.filter((_, i) => Math.floor(((i + 1) * count) / real.length) > Math.floor((i * count) / real.length));
  const taken = real.flatMap(({ slug, data, answers }) => [slug, data.id, ...answers.map((answer) => answer.data.id)]);
  const all = [...real, ...syntheticQuestions(count - real.length, taken)];
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}

const SEED = 20_261_123;

/** Answers a question, as shares of a hundred questions: 3.2 on average. */
const ANSWERS = [...repeat(2, 15), ...repeat(3, 61), ...repeat(4, 18), ...repeat(5, 3), 6, 6, 8];
const VERDICT_SHARES: readonly Verdict[] = [
  ...repeat<Verdict>('holds', 54),
  ...repeat<Verdict>('wrong', 29),
  ...repeat<Verdict>('depends', 15),
  ...repeat<Verdict>('outdated', 2),
];
/** Of a hundred. */
const ERROR_PAGES = 34;
const NOTES = 66;
const OWN_RANGES = 1;
const KEPT_THE = 35;
/** Names of things are often code. */
const CODE_FOR_NOUN = 13;

function repeat<Value>(value: Value, times: number): Value[] {
  return Array.from({ length: times }, () => value);
}

/**
 * Words of one kind. Each use makes a word likelier to be used again, and new ones come ever more rarely (the
 * Pitman-Yor process): first the known ones, then made ones.
 */
class Urn {
  readonly #chance: RandomStream;
  readonly #known: readonly string[];
  readonly #make: () => string;
  /** Every use so far, so that a draw from it is a draw by frequency. */
  readonly #uses: number[] = [];
  readonly #words: string[] = [];
  readonly #counts: number[] = [];
  readonly #strength: number;
  readonly #discount: number;

  /**
   * @param strength Words that come early.
   * @param discount 0 to 1: how the number of words grows with the number of uses, as its power.
   */
  constructor(chance: RandomStream, known: readonly string[], make: () => string, strength: number, discount: number) {
    this.#chance = chance;
    this.#known = known;
    this.#make = make;
    this.#strength = strength;
    this.#discount = discount;
  }

  draw(): string {
    const words = this.#words;
    const fresh = this.#strength + this.#discount * words.length;
    const word = share(this.#chance) * (this.#strength + this.#uses.length) < fresh ? this.#add() : this.#again();
    this.#uses.push(word);
    this.#counts[word] = (this.#counts[word] ?? 0) + 1;
    return words[word] ?? '';
  }

  #add(): number {
    const known = this.#known[this.#words.length];
    this.#words.push(known ?? this.#make());
    return this.#words.length - 1;
  }

  #again(): number {
    for (;;) {
      const word = this.#uses[Math.floor(share(this.#chance) * this.#uses.length)] ?? 0;
      // What was used once is less likely to come again than its share.
      if (share(this.#chance) * (this.#counts[word] ?? 1) >= this.#discount) return word;
    }
  }
}

/** At least 0, below 1. */
function share(chance: RandomStream): number {
  return (chance.below(65_536) + chance.below(65_536) / 65_536) / 65_536;
}

/** The words that a question and its answers return to. */
type Topic = Record<Kind, readonly string[]>;

function eachKind(words: (kind: Kind) => readonly string[]): Topic {
  const [noun, verb, adjective] = [words('noun'), words('verb'), words('adjective')];
  return { noun, verb, adjective, tool: words('tool'), code: words('code'), number: words('number') };
}

/** Words of its own that a text has, by kind. */
const TOPIC_SIZE: Record<Kind, number> = { noun: 7, verb: 4, adjective: 3, tool: 2, code: 5, number: 2 };
/** Of a hundred slots, those that take a word of the topic. */
const ON_TOPIC: Record<Kind, number> = { noun: 45, verb: 35, adjective: 30, tool: 75, code: 45, number: 30 };

class Writer {
  readonly #chance: RandomStream;
  readonly #urns: Record<Kind, Urn>;
  readonly #sentences: Record<Form, Urn>;
  readonly #determiners: Urn;

  constructor(chance: RandomStream) {
    this.#chance = chance;
    const word = () => this.#pick(BEGINNINGS) + this.#pick(STEMS) + this.#pick(ENDINGS);
    this.#urns = {
      noun: new Urn(chance, NOUNS, word, 60, 0.45),
      verb: new Urn(chance, VERBS, () => this.#pick(BEGINNINGS) + this.#pick(STEMS), 40, 0.3),
      adjective: new Urn(chance, ADJECTIVES, () => `${this.#pick(BEGINNINGS)}${this.#pick(STEMS)}able`, 30, 0.3),
      tool: new Urn(chance, TOOLS, () => this.#pick(STEMS) + this.#pick(TOOL_ENDINGS), 15, 0.4),
      code: new Urn(chance, [], () => this.#code(), 100, 0.62),
      number: new Urn(chance, [], () => this.#number(), 20, 0.45),
    };
    this.#determiners = new Urn(chance, DETERMINERS, () => this.#pick(DETERMINERS), 6, 0.5);
    const forms = (known: readonly string[]) => new Urn(chance, known, () => this.#pick(known), 8, 0.5);
    this.#sentences = {
      question: forms(QUESTIONS),
      statement: forms(STATEMENTS),
      sentence: forms(SENTENCES),
      alias: forms(ALIASES),
      message: forms(MESSAGES),
    };
  }

  question(number: number, used: Set<string>): Question {
    const topic = this.#topic();
    const id = this.#id(used);
    const title = this.#text('question', topic, { most: 110 });
    const slug = this.#slug(title, used);
    const isError = this.#chance.below(100) < ERROR_PAGES;
    const keys = Object.keys(SOFTWARE) as Software[];
    const data: PublishedQuestion = {
      status: 'published',
      id,
      title,
      short: this.#text('sentence', topic, { words: this.#around(29, 4), most: 200 }),
      need: this.#pick(Object.keys(NEEDS) as Need[]),
      tags: this.#several(Object.keys(TAGS) as Tag[], this.#around(4.6, 1)),
      aliases: this.#aliases(topic, this.#around(6.1, 1.1)),
      appliesTo: this.#several(keys, this.#around(2.3, 1)).map((software) => this.#range(software)),
      reviewed: new Date(Date.UTC(2026, 0, 1 + (number % 300))),
      related: [],
      asked: [],
      headline: this.#text('statement', topic, { most: 64 }),
      confusedWith: [],
      ...(isError ? { error: this.#error(topic) } : {}),
    };
    const answers = Array.from({ length: this.#pick(ANSWERS) }, (_, index) =>
      this.#answer(slug, index + 1, topic, used),
    );
    const path = `content/questions/${slug}/question.mdx`;
    return { path, slug, data, body: this.#text('sentence', topic, { words: 30 }), answers };
  }

  #answer(slug: string, place: number, ofQuestion: Topic, used: Set<string>): Answer {
    const own = this.#topic();
    const topic = eachKind((kind) => [...ofQuestion[kind], ...own[kind].slice(0, 2)]);
    const title = this.#text('statement', topic, { words: this.#around(10.2, 2.6), most: 110 });
    const hasNote = this.#chance.below(100) < NOTES;
    const hasOwnRange = this.#chance.below(100) < OWN_RANGES;
    const data: PublishedAnswer = {
      status: 'published',
      id: this.#id(used),
      title,
      short: this.#text('sentence', topic, { words: this.#around(28.7, 4), most: 200 }),
      verdict: this.#pick(VERDICT_SHARES),
      ...(hasNote ? { verdictNote: this.#text('alias', topic, { words: this.#around(5.7, 1.5), most: 60 }) } : {}),
      aliases: this.#aliases(topic, this.#around(4.2, 0.8)),
      ...(hasOwnRange ? { appliesTo: [this.#range(this.#pick(Object.keys(SOFTWARE) as Software[]))] } : {}),
      evidence: [],
    };
    const words = Math.max(100, this.#around(178, 38));
    const path = `content/questions/${slug}/${place}-${dashed(title)}.mdx`;
    return { path, place, data, body: this.#body(topic, words) };
  }

  /** Paragraphs, and a block of code in the middle. */
  #body(topic: Topic, words: number): string {
    const paragraph = (share: number) => this.#text('sentence', topic, { words: Math.round(words * share) });
    const code = Array.from({ length: 2 + this.#chance.below(3) }, () => this.#fill(this.#pick(CODE_LINES), topic));
    return [paragraph(0.3), ['```console', ...code, '```'].join('\n'), paragraph(0.3), paragraph(0.3)].join('\n\n');
  }

  #error(topic: Topic): NonNullable<PublishedQuestion['error']> {
    return {
      message: this.#text('message', topic, { most: 160 }),
      check: Array.from({ length: 3 }, () => ({
        what: this.#text('statement', topic, { most: 90 }),
        run: this.#fill('tool code noun', topic).slice(0, 110),
      })),
      fix: this.#text('sentence', topic, { words: 20, most: 220 }),
    };
  }

  #aliases(topic: Topic, count: number): string[] {
    return Array.from({ length: Math.max(2, count) }, () =>
      this.#text('alias', topic, { words: Math.max(2, this.#around(5, 1.7)), most: 200 }),
    );
  }

  /**
   * Sentences of a form, one after the other.
   *
   * @param words So many at least, or one sentence; what is too much is cut off.
   * @param most Characters.
   */
  #text(form: Form, topic: Topic, { words = 0, most = Infinity }: { words?: number; most?: number }): string {
    const written: string[] = [];
    do {
      const sentence = this.#fill(this.#sentences[form].draw(), topic);
      written.push(...(form === 'alias' ? sentence : capital(sentence)).split(' '));
    } while (written.length < words);
    if (words > 0 && words < written.length) written.length = words;
    while (written.length > 1 && written.join(' ').length > most) written.pop();
    return written.join(' ').slice(0, most);
  }

  /** A sentence with its slots filled: words in small letters that name a kind. */
  #fill(form: string, topic: Topic): string {
    const varied = form.replace(/\bthe\b/g, () =>
      this.#chance.below(100) < KEPT_THE ? 'the' : this.#determiners.draw(),
    );
    return varied.replace(/\b(?:noun|verb|adjective|tool|code|number)(?=s?\b)/g, (kind) =>
      this.#word(kind as Kind, topic),
    );
  }

  #word(kind: Kind, topic: Topic): string {
    if (kind === 'noun' && this.#chance.below(100) < CODE_FOR_NOUN) return this.#word('code', topic);
    if (this.#chance.below(100) < ON_TOPIC[kind]) return this.#pick(topic[kind]);
    return this.#urns[kind].draw();
  }

  #topic(): Topic {
    return eachKind((kind) => Array.from({ length: TOPIC_SIZE[kind] }, () => this.#urns[kind].draw()));
  }

  /** A name of an option, a function, a module or an error, most of its parts known. */
  #code(): string {
    const part = () => (this.#chance.below(10) < 8 ? this.#urns.noun.draw() : this.#pick(STEMS) + this.#pick(ENDINGS));
    const parts = Array.from({ length: 2 + this.#chance.below(2) }, part);
    return this.#pick(CODES)(parts, this.#number());
  }

  #number(): string {
    const digits = () => `${this.#chance.below(10 ** (1 + this.#chance.below(4)))}`;
    return this.#pick([
      digits,
      digits,
      () => `${this.#chance.below(30)}.${this.#chance.below(12)}`,
      () => `${this.#chance.below(60)}s`,
    ])();
  }

  #range(software: Software): VersionRange {
    const from = this.#chance.below(20);
    return { software, from: `${from}.${this.#chance.below(9)}`, to: `${from + 1 + this.#chance.below(6)}.0` };
  }

  #id(used: Set<string>): string {
    const id = freshId(this.#chance.below(65_536) * 65_536 + this.#chance.below(65_536), used);
    used.add(id);
    return id;
  }

  #slug(title: string, used: Set<string>): string {
    const words = dashed(title).split('-');
    let slug = '';
    for (let length = 3; slug === '' || used.has(slug); length++) {
      slug = words.slice(0, length).join('-');
      if (length > words.length) slug += `-${length}`;
    }
    used.add(slug);
    return slug;
  }

  /** A whole number about as large as `mean`, in a bell of this width; at least 1. */
  #around(mean: number, width: number): number {
    const sum = Array.from({ length: 6 }, () => share(this.#chance)).reduce((all, each) => all + each, 0);
    // Six shares have a variance of a half.
    return Math.max(1, Math.round(mean + (sum - 3) * Math.SQRT2 * width));
  }

  #several<Value>(values: readonly Value[], count: number): Value[] {
    const chosen = new Set<Value>();
    while (chosen.size < Math.min(count, values.length)) chosen.add(this.#pick(values));
    return [...chosen];
  }

  #pick<Value>(values: readonly Value[]): Value {
    // There are no empty lists here.
    return values[this.#chance.below(values.length)] as Value;
  }
}

type Form = 'question' | 'statement' | 'sentence' | 'alias' | 'message';

const TOOL_ENDINGS = ['d', 'ctl', 'ix', 'er', 'kit', 'base', 'mq', 'py', 'io', 'hub'];

const CODE_LINES = [
  '$ tool code noun=number',
  '$ tool noun code',
  'code = code(noun, number)',
  'code = number',
  'import code',
];

/** Ways in which names are put together. */
const CODES: readonly ((parts: readonly string[], number: string) => string)[] = [
  (parts) => parts.join('_'),
  (parts) => parts.join('_'),
  (parts) => parts.join('.'),
  (parts) => `--${parts.join('-')}`,
  (parts) => parts.map(capital).join(''),
  (parts) => `${parts.map(capital).join('')}Error`,
  (parts) => parts.join('_').toUpperCase(),
  (parts, number) => `${parts.join('_')}=${number}`,
];

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** As in a path: small letters and digits with single hyphens. */
function dashed(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .split('-')
    .slice(0, 8)
    .join('-');
}
