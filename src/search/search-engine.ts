import type { AnswerTexts } from './files/answer-texts.ts';
import type { Dictionary } from './files/dictionary.ts';
import type { QuestionList } from './files/question-list.ts';
import type { Findings, SearchOptions } from './findings.ts';
import { KnownWords } from './known-words.ts';
import { makeFindings, type Made, type ShownQuestion } from './make-findings.ts';
import { QuestionIndex } from './memory/question-index.ts';
import { prepareQuery, type Question } from './query/prepare-query.ts';
import { stem } from './query/stem.ts';
import { rankQuestions, type Hits } from './ranking/rank-questions.ts';
import { RANKING, type RankingSettings } from './ranking/ranking-settings.ts';
import { inSlices } from './slices.ts';
import type { TextIndex } from './text-index.ts';
import { memoryView } from './view.ts';

/** Where the parts of the index come from; each may fail by itself. */
export interface SearchSources {
  /** Empty where it would be too large to load: then Pagefind is asked alone. */
  questions(): Promise<QuestionList>;
  /** Empty where they would be: then what rows show is fetched for each. */
  answers(): Promise<AnswerTexts>;
  dictionary(): Promise<Dictionary>;
  texts(): Promise<TextIndex>;
  /** The address of a page below the site's base: `/a/w44c/`. */
  address(path: string): string;
}

/** What has been on screen for so long, in milliseconds, may be aimed at: it stays where it is. */
const SEEN = 150;
/** Once Pagefind is loaded, results wait for it so long, in milliseconds, before they are shown without it. */
const PATIENCE = 35;

/** Records that are looked at where only Pagefind knows them. */
const MOST_CANDIDATES = 20;

/** What is in memory. */
interface Memory {
  list: QuestionList;
  index: QuestionIndex;
  words: KnownWords;
}

export interface EngineOptions {
  settings?: RankingSettings;
  /** Milliseconds that results wait for Pagefind; `Infinity` where only the last ones are of interest. */
  patience?: number;
}

type Part = 'questions' | 'answers' | 'dictionary' | 'texts';

/** Answers by their words. Nothing leaves the browser. */
export class SearchEngine {
  readonly #sources: SearchSources;
  readonly #settings: RankingSettings;
  readonly #patience: number;
  #memory: Memory | undefined;
  #answers: AnswerTexts | undefined;
  /** The other wordings and short answers are in the question index. */
  #isIndexed = false;
  #texts: TextIndex | undefined;
  #loading: Promise<void> | undefined;
  readonly #failed = new Set<Part>();
  #isComplete = false;
  #asked = 0;
  /** Resolved when something more has been loaded. */
  #more = Promise.withResolvers<undefined>();

  constructor(sources: SearchSources, { settings = RANKING, patience = PATIENCE }: EngineOptions = {}) {
    this.#sources = sources;
    this.#settings = settings;
    this.#patience = patience;
  }

  /**
   * Fetches what there is, the questions first. Never rejects: what could not be had is said with the findings, and
   * tried again by the next call.
   */
  load(): Promise<void> {
    this.#loading ??= this.#load().finally(() => {
      this.#isComplete = this.#failed.size === 0;
      if (this.#failed.size > 0) this.#loading = undefined;
      this.#announce();
    });
    return this.#loading;
  }

  async #load(): Promise<void> {
    this.#failed.clear();
    if (!this.#memory) {
      await this.#take('questions', async () => {
        const list = await this.#sources.questions();
        const index = new QuestionIndex();
        await inSlices(index.addList(list));
        this.#memory = { list, index, words: new KnownWords(index) };
      });
    }
    const memory = this.#memory;
    // What needs the questions comes behind them, so that it does not slow them down.
    await Promise.all([
      memory && !this.#isIndexed
        ? this.#take('answers', async () => {
            const answers = await this.#sources.answers();
            // What rows show can be shown at once; that it is found by comes in slices.
            this.#answers = answers;
            this.#announce();
            await inSlices(memory.index.addTexts(answers));
            this.#isIndexed = true;
          })
        : undefined,
      memory && !memory.words.hasDictionary
        ? this.#take('dictionary', async () => {
            const [words, { correctSpelling }] = await Promise.all([
              this.#sources.dictionary(),
              import('./query/correct-spelling.ts'),
            ]);
            await inSlices(memory.words.addDictionary(words, correctSpelling));
          })
        : undefined,
      this.#texts === undefined
        ? this.#take('texts', async () => {
            this.#texts = await this.#sources.texts();
          })
        : undefined,
    ]);
  }

  async #take(part: Part, load: () => Promise<void>): Promise<void> {
    try {
      await load();
    } catch {
      this.#failed.add(part);
    }
    this.#announce();
  }

  #announce(): void {
    this.#more.resolve(undefined);
    this.#more = Promise.withResolvers();
  }

  /**
   * Looks up a text as a person typed or pasted it, of any length.
   *
   * @param show Called once or more, each time with better findings, until they are settled or `find` is called again.
   */
  async find(text: string, options: SearchOptions, show: (findings: Findings) => void): Promise<void> {
    const asked = ++this.#asked;
    const isWanted = () => asked === this.#asked;
    void this.load();
    try {
      await this.#find(text, options, isWanted, show);
    } catch {
      // Code that comes late, for long pastes say, is fetched as well.
      if (isWanted()) show({ query: NO_QUERY, questions: [], match: 'nothing', settled: true, trouble: NOT_LOADED });
    }
  }

  async #find(
    text: string,
    options: SearchOptions,
    isWanted: () => boolean,
    show: (findings: Findings) => void,
  ): Promise<void> {
    const read = await readText(text, isWanted);
    let last: { made: Made; at: number; isFirm: boolean } | undefined;
    while (isWanted()) {
      const more = this.#more.promise;
      const isSettled = this.#isComplete || this.#loading === undefined;
      if (this.#memory) {
        const memory = this.#memory;
        const query = prepareQuery(read, {
          vocabulary: memory.words,
          ...(options.asTyped ? { asTyped: options.asTyped } : {}),
          ...(options.without ? { without: options.without } : {}),
        });
        const texts = this.#texts;
        const words = askedWords(query, memory.words);
        const asking = texts && this.#hear(texts.ask(words, isWanted));
        const isHeard = await inTime(asking, this.#patience);
        if (!isWanted()) return;
        const stays = last && (options.holds?.() || (last.isFirm && performance.now() - last.at > SEEN));
        const pinned = last && stays ? last.made.shown : [];
        const made = await this.#findings(query, memory, { texts: isHeard ? texts : undefined, pinned, options });
        if (!isWanted()) return;
        const settled = isSettled && isHeard;
        const trouble = settled ? this.#trouble() : undefined;
        show({ ...made.findings, settled, ...(trouble ? { trouble } : {}) });
        if (settled) return;
        if (last?.isFirm !== true || !isSame(made, last.made)) {
          // Titles alone are a first guess, and so is what is not close; with the other wordings the order is good.
          last = {
            made,
            at: performance.now(),
            isFirm: this.#isIndexed && made.findings.match === 'close',
          };
        }
        await (isHeard ? more : Promise.race([more, asking]));
      } else if (isSettled) {
        show({ query: NO_QUERY, questions: [], match: 'nothing', settled: true, trouble: NOT_LOADED });
        return;
      } else await more;
    }
  }

  /** Waits for Pagefind's answers; what was shown without them stays right. */
  async #hear(asking: Promise<void>): Promise<void> {
    try {
      await asking;
      this.#failed.delete('texts');
    } catch {
      this.#failed.add('texts');
    }
  }

  async #findings(
    query: Question,
    { list, index, words }: Memory,
    {
      texts,
      pinned,
      options,
    }: { texts: TextIndex | undefined; pinned: readonly ShownQuestion[]; options: SearchOptions },
  ): Promise<Made> {
    const sources = {
      memory: (key: string, isBeginning: boolean): Hits => index.hits(key, isBeginning),
      texts: texts && ((word: string) => texts.hits(word)),
    };
    // Where little is in memory, it is no wonder that words are not.
    const isFull = list.length > 0 && this.#answers?.length !== 0;
    const settings = isFull ? this.#settings : { ...this.#settings, textCover: 1 };
    const address = (path: string) => this.#sources.address(path);
    const parts = { query, words, sources, options, settings, address };
    if (list.length === 0 && texts) {
      const candidates = rankQuestions({
        terms: query.terms,
        strange: query.strange,
        sources,
        wordings: new Map(),
        records: texts.records,
        placeOf: (record) => ({ question: record, place: 1 }),
        titleKeys: () => new Set(),
        isWanted: () => true,
        settings,
      });
      const { textsView } = await import('./texts-view.ts');
      const best = candidates.slice(0, MOST_CANDIDATES).map(({ question }) => question);
      // Their questions are numbered anew for each query, so none can be held in its place.
      return makeFindings({ ...parts, view: await textsView(texts, index, best), pinned: [] });
    }
    const made = makeFindings({ ...parts, view: memoryView(list, index, this.#answers), pinned });
    if (this.#answers?.length !== 0 || !texts) return made;
    const { withTexts } = await import('./with-texts.ts');
    return withTexts(made, index, texts, options.tag);
  }

  #trouble(): string | undefined {
    if (this.#failed.size === 0) return undefined;
    if (this.#memory?.list.length === 0 && this.#failed.has('texts')) return NOT_LOADED;
    if (this.#failed.has('answers')) return NO_ANSWERS;
    return this.#failed.has('texts') ? NO_TEXTS : NO_DICTIONARY;
  }
}

const NOT_LOADED =
  'The search index could not be loaded: are you offline? The list of all questions on the search page works without it.';
const NO_ANSWERS =
  'Part of the search index could not be loaded. Titles are searched; other wordings and short answers are not.';
const NO_TEXTS =
  'The texts of answers could not be loaded. Titles, other wordings and short answers are searched all the same.';
const NO_DICTIONARY = 'The word list could not be loaded: spelling is not corrected.';

const NO_QUERY: Question = {
  kind: 'words',
  cleaned: '',
  terms: [],
  strange: 0,
  keys: [],
  dropped: [],
  corrections: [],
};

function isSame(one: Made, other: Made): boolean {
  return JSON.stringify(one.shown) === JSON.stringify(other.shown);
}

/** Words that Pagefind is asked for. It takes a word it does not know for whatever begins like it: those are left out. */
function askedWords({ terms }: Question, words: KnownWords): Set<string> {
  const asked = terms.flatMap(({ forms }) => forms);
  return new Set(
    asked.flatMap(({ asked: word, key, isBeginning }) =>
      word !== undefined && (words.has(key) || words.has(stem(word)) || (isBeginning && words.hasPrefix(word)))
        ? [word]
        : [],
    ),
  );
}

/** Whether something is done before the time is over. */
async function inTime(work: Promise<unknown> | undefined, limit: number): Promise<boolean> {
  if (!work) return true;
  const done = work.then(
    () => true,
    () => true,
  );
  if (limit === Infinity) return done;
  return Promise.race([done, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), limit))]);
}

/** A text of several lines or of this many characters was pasted. */
const LONG = 2000;

/** A text as it is, or of a long one and of a log the lines that tell most. */
async function readText(text: string, isWanted: () => boolean): Promise<string> {
  if (text.length <= LONG && !/\n.*\n.*\n/.test(text)) return text;
  const { tellingLines } = await import('./query/telling-lines.ts');
  return tellingLines(text, LONG, isWanted);
}
