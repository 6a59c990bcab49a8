import type { Lookup } from '../query/prepare-query.ts';
import type { WordingMatch } from './match-wordings.ts';
import type { RankingSettings } from './ranking-settings.ts';

/** What an index has for one form of a term: a score above 0 for each record. */
export type Hits = ReadonlyMap<number, number>;

/** Where a term's forms are looked up: the question index, and Pagefind once it is here. */
export interface Sources {
  memory: (key: string, isBeginning: boolean) => Hits;
  /** Undefined until it is loaded; then what it said for a word, empty if it was not asked. */
  texts: ((asked: string) => Hits) | undefined;
}

/** Where an answer stands. */
export interface RecordPlace {
  question: number;
  /** From 1. */
  place: number;
}

export interface RankedRecord extends RecordPlace {
  record: number;
  score: number;
  /** It has a wording that is the query, to the word. */
  isExact: boolean;
}

/** A question with the records that were found of it, best first. */
export interface RankedQuestion {
  question: number;
  score: number;
  /** Share of what was asked that it has, 0 to 1, by what words tell; those that its texts alone have count less. */
  coverage: number;
  /** The same as a sum: what so many telling words have in common is no accident. */
  told: number;
  /** How near its nearest wording is, 0 to 1. */
  nearness: number;
  records: readonly RankedRecord[];
}

/** What a word tells: BM25's inverse document frequency. */
export function tellingWeight(having: number, records: number): number {
  return Math.log(1 + (records - having + 0.5) / (having + 0.5));
}

interface Sum {
  score: number;
  covered: number;
}

/** What is added up for records and for questions alike. */
class Sums {
  readonly #sums = new Map<number, Sum>();

  add(of: number, score: number, covered: number): void {
    const sum = this.#sums.get(of) ?? { score: 0, covered: 0 };
    this.#sums.set(of, { score: sum.score + score, covered: sum.covered + covered });
  }

  get(of: number): Sum {
    return this.#sums.get(of) ?? { score: 0, covered: 0 };
  }

  keys(): Iterable<number> {
    return this.#sums.keys();
  }
}

export interface Ranking {
  terms: readonly Lookup[];
  /** Words besides that stand nowhere. */
  strange: number;
  sources: Sources;
  wordings: ReadonlyMap<number, WordingMatch>;
  /** How many records there are. */
  records: number;
  placeOf: (record: number) => RecordPlace;
  /** Stems and literals of a question's title. */
  titleKeys: (question: number) => ReadonlySet<string>;
  /** Records that are let through. */
  isWanted: (record: number) => boolean;
  settings: RankingSettings;
}

/**
 * Adds up what single words find, so that nothing need have every word of the query.
 *
 * A word gives each record a share of its best score, times what the word tells. The sum is multiplied by a power of
 * the coverage, so that a record with all words beats one that has a single word often, and by how near one of the
 * record's wordings is to the query. Authors put the usual case first, so the first answers of a page weigh more.
 * A question is as good as its best answer and its page as a whole, and better if its title has the words. A wording
 * that is the query comes first.
 *
 * @returns Questions with at least one word, best first; ties keep the order of the content.
 */
export function rankQuestions(ranking: Ranking): RankedQuestion[] {
  const { terms, strange, sources, wordings, records, placeOf, titleKeys, isWanted, settings } = ranking;
  const ofRecords = new Sums();
  const ofQuestions = new Sums();
  /** What is told by words that a question has, wherever they stand. */
  const told = new Map<number, number>();
  /** What is told by words that stand in its title. */
  const titled = new Map<number, number>();
  const { most, field } = settings;
  const rarest = Math.min(most, field + tellingWeight(0, records));
  let all = strange * rarest * settings.strange;
  for (const { forms, weight } of terms) {
    const { hits, having } = mergeForms(forms, sources, settings.memoryShare);
    const tells =
      weight * (having === 0 ? rarest * settings.unknown : Math.min(most, field + tellingWeight(having, records)));
    all += tells;
    const best = new Map<number, Hit>();
    for (const [record, hit] of hits) {
      if (!isWanted(record)) continue;
      ofRecords.add(record, tells * hit.share, tells * coveredBy(hit));
      const { question } = placeOf(record);
      best.set(question, better(best.get(question), hit));
    }
    for (const [question, hit] of best) {
      ofQuestions.add(question, tells * hit.share, tells * coveredBy(hit));
      told.set(question, (told.get(question) ?? 0) + tells * Math.max(hit.inMemory, settings.textCover));
      const keys = titleKeys(question);
      const inTitle = Math.max(0, ...forms.map(({ key, weight: share }) => (keys.has(key) ? share : 0)));
      titled.set(question, (titled.get(question) ?? 0) + tells * inTitle);
    }
  }
  if (all === 0) return [];

  const total = ({ score, covered }: Sum) => score * (covered / all) ** settings.coverage;
  const ranked = [...ofRecords.keys()].map((record): RankedRecord & { nearness: number } => {
    const { question, place } = placeOf(record);
    const { nearness, isExact } = wordings.get(record) ?? { nearness: 0, isExact: false };
    const score = total(ofRecords.get(record)) * (1 + settings.wording * nearness) * (1 + settings.place / place);
    return { record, question, place, score, nearness, isExact };
  });
  return [...Map.groupBy(ranked, ({ question }) => question)]
    .map(([question, found]) => {
      const ordered = [...found].sort(
        (a, b) => Number(b.isExact) - Number(a.isExact) || b.score - a.score || a.record - b.record,
      );
      const nearness = Math.max(...found.map((record) => record.nearness));
      const page = total(ofQuestions.get(question)) * (1 + settings.wording * nearness) * (1 + settings.place);
      const score = (1 - settings.page) * Math.max(...found.map((record) => record.score)) + settings.page * page;
      return {
        question,
        score: score * (1 + (settings.title * (titled.get(question) ?? 0)) / all),
        coverage: (told.get(question) ?? 0) / all,
        told: told.get(question) ?? 0,
        nearness,
        records: ordered,
      };
    })
    .sort(
      (a, b) =>
        Number(b.records[0]?.isExact ?? false) - Number(a.records[0]?.isExact ?? false) ||
        b.score - a.score ||
        a.question - b.question,
    );
}

/** What a term has in a record. */
interface Hit {
  /** 1 for the best record of the best form. */
  share: number;
  /** The weight of the best form that stands in its titles and other wordings, 0 if none does. */
  inMemory: number;
}

function better(a: Hit | undefined, b: Hit): Hit {
  return { share: Math.max(a?.share ?? 0, b.share), inMemory: Math.max(a?.inMemory ?? 0, b.inMemory) };
}

/** A word that stands somewhere far down covers less of what was asked. */
function coveredBy({ share }: Hit): number {
  return Math.min(1, 4 * share);
}

/**
 * The best form of a term counts for each record.
 *
 * @returns Also how many records have its first form, or any if none has that: what it tells does not depend on how
 * common its synonyms are.
 */
function mergeForms(
  forms: Lookup['forms'],
  { memory, texts }: Sources,
  memoryShare: number,
): { hits: Map<number, Hit>; having: number } {
  const hits = new Map<number, Hit>();
  let having = 0;
  for (const { key, asked, weight, isBeginning } of forms) {
    const shares = new Map<number, number>();
    const inMemory = memory(key, isBeginning);
    const inTexts = texts && asked !== undefined ? texts(asked) : undefined;
    addShares(inMemory, inTexts ? memoryShare : 1, shares);
    if (inTexts) addShares(inTexts, 1 - memoryShare, shares);
    for (const [record, share] of shares) {
      const hit = { share: weight * share, inMemory: inMemory.has(record) ? weight : 0 };
      hits.set(record, better(hits.get(record), hit));
    }
    if (having === 0) having = shares.size;
  }
  return { hits, having };
}

function addShares(hits: Hits, share: number, into: Map<number, number>): void {
  const best = Math.max(...hits.values());
  for (const [record, score] of hits) into.set(record, (into.get(record) ?? 0) + (share * score) / best);
}
