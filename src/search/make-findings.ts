import type { Findings, FoundQuestion, SearchOptions } from './findings.ts';
import type { QuestionIndex } from './memory/question-index.ts';
import type { Question } from './query/prepare-query.ts';
import { STOP_WORDS } from './query/stop-words.ts';
import type { Vocabulary } from './query/vocabulary.ts';
import { matchWordings } from './ranking/match-wordings.ts';
import { rankQuestions, tellingWeight, type RankedQuestion, type Sources } from './ranking/rank-questions.ts';
import type { RankingSettings } from './ranking/ranking-settings.ts';
import type { View } from './view.ts';

/** Questions shown at most, and answers of each. */
const MOST_QUESTIONS = 8;
const MOST_ANSWERS = 3;
/** When nothing is close, so many are shown all the same; and of what is close at least as many, if there are. */
const FEW = 3;
/** Further questions with less than this share of the best score are left out, and so are answers beside their best. */
const LEAST_SHARE = 0.25;

/** A question on the screen, and its rows. */
export interface ShownQuestion {
  question: number;
  records: readonly number[];
}

/** Findings, and what they show by number. */
export interface Made {
  findings: Omit<Findings, 'settled' | 'trouble'>;
  shown: readonly ShownQuestion[];
}

export interface FindingsParts {
  query: Question;
  view: View;
  words: Vocabulary;
  sources: Sources;
  options: SearchOptions;
  /** What is on the screen and stays where it is. */
  pinned: readonly ShownQuestion[];
  settings: RankingSettings;
  /** The address of a page below the site's base. */
  address: (path: string) => string;
}

/** Ranks what the indexes have for a query, and makes of it what is shown. */
export function makeFindings({ query, view, words, sources, options, pinned, settings, address }: FindingsParts): Made {
  const ranked = rank({ query, view, words, sources, options, settings });
  const best = ranked[0];
  const isClose = best !== undefined && isMatch(best, query, settings);
  const chosen = (isClose ? cut(ranked) : ranked.slice(0, FEW)).map((question) => withRows(question, view));
  const shown = keepPlaces(chosen, ranked, pinned);
  const questions = shown.flatMap((question) => found(question, view, address) ?? []);
  return {
    shown,
    findings: {
      query,
      questions,
      match: questions.length === 0 ? 'nothing' : isClose ? 'close' : 'nearest',
    },
  };
}

function rank({
  query,
  view,
  words,
  sources,
  options: { tag, verdict },
  settings,
}: Pick<FindingsParts, 'query' | 'view' | 'words' | 'sources' | 'options' | 'settings'>): RankedQuestion[] {
  const isPasted = query.kind === 'error';
  return rankQuestions({
    terms: query.terms,
    strange: query.strange,
    sources,
    wordings: matchWordings(query.keys, view.wordings, (key) => wordingWeight(key, view.index, words), isPasted),
    records: view.records,
    placeOf: (record) => view.placeOf(record) ?? NOWHERE,
    titleKeys: (question) => view.titleKeys(question),
    isWanted: (record) => {
      const place = view.placeOf(record);
      if (!place) return false;
      return (
        (!tag || (view.tags(place.question)?.includes(tag) ?? true)) &&
        (!verdict || view.answer(place)?.verdict === verdict)
      );
    },
    settings: isPasted ? { ...settings, wording: settings.wordingPasted } : settings,
  });
}

const NOWHERE = { question: -1, place: 1 };

/** What a stem tells in a wording: little, if it is a word of grammar or a number of somebody's own. */
function wordingWeight(key: string, index: QuestionIndex, words: Vocabulary): number {
  if (STOP_WORDS.has(key)) return 0.4;
  if (/^(?:\d|\d{4,})$/.test(key)) return 0.3;
  const weight = tellingWeight(index.count(key), index.records.length);
  return words.isWeak(key) ? 0.35 * weight : weight;
}

/** Whether a question is about what was asked, or only the nearest there is. */
function isMatch(
  { records, coverage, nearness, told }: RankedQuestion,
  { kind }: Question,
  settings: RankingSettings,
): boolean {
  return (
    records[0]?.isExact === true ||
    coverage >= (kind === 'words' ? settings.close : settings.closePasted) ||
    nearness >= settings.near ||
    told >= settings.told
  );
}

function cut(questions: readonly RankedQuestion[]): RankedQuestion[] {
  const least = LEAST_SHARE * (questions[0]?.score ?? 0);
  return questions.filter(({ score }, index) => index < FEW || score >= least).slice(0, MOST_QUESTIONS);
}

/** A question with the answers that are shown of it: those whose titles are here. */
function withRows({ question, records }: RankedQuestion, view: View): ShownQuestion {
  const least = LEAST_SHARE * (records[0]?.score ?? 0);
  const rows = records.filter((row) => row.score >= least && view.answer(row)?.title).slice(0, MOST_ANSWERS);
  return { question, records: rows.map(({ record }) => record) };
}

/** What was shown stays as it was; other questions follow. */
function keepPlaces(
  chosen: readonly ShownQuestion[],
  all: readonly RankedQuestion[],
  pinned: readonly ShownQuestion[],
): readonly ShownQuestion[] {
  const kept = pinned.filter(({ question }) => all.some((each) => each.question === question));
  const others = chosen.filter(({ question }) => kept.every((each) => each.question !== question));
  return [...kept, ...others].slice(0, Math.max(chosen.length, kept.length));
}

function found(
  { question, records }: ShownQuestion,
  view: View,
  address: (path: string) => string,
): FoundQuestion | undefined {
  const listed = view.question(question);
  if (!listed) return undefined;
  const answers = records.flatMap((record) => {
    const place = view.placeOf(record);
    const answer = place && view.answer(place);
    if (!answer) return [];
    const { id, title, verdict, text } = answer;
    return [
      {
        id,
        url: address(`/a/${id}/`),
        title,
        verdict,
        verdictNote: text?.note ?? '',
        short: text?.short,
        appliesTo: text?.appliesTo,
      },
    ];
  });
  const { key, title } = listed;
  return answers.length > 0 ? { key, title, answers } : undefined;
}
