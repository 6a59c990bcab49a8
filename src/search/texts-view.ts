import type { Tag } from '../knowledge/tags.ts';
import type { Verdict } from '../knowledge/verdict.ts';
import type { QuestionIndex, Wording } from './memory/question-index.ts';
import { wordingKeys } from './query/prepare-query.ts';
import type { RecordPlace } from './ranking/rank-questions.ts';
import type { TextIndex } from './text-index.ts';
import type { View, ViewedAnswer } from './view.ts';

/**
 * What Pagefind's fragments say of some records: for a site whose question list would be too large to load.
 *
 * @param records Numbers of the records to look at; the others stay unknown.
 */
export async function textsView(texts: TextIndex, index: QuestionIndex, records: readonly number[]): Promise<View> {
  const numbers = new Map<string, number>();
  const questions: { key: string; title: string; tags: readonly Tag[] }[] = [];
  const places = new Map<number, RecordPlace>();
  const answers = new Map<string, ViewedAnswer>();
  const wordings: Wording[] = [];
  const all = await Promise.all(records.map(async (record) => ({ record, details: await texts.details(record) })));
  for (const { record, details } of all) {
    const id = /([^/]+)\/$/.exec(details?.url ?? '')?.[1];
    if (!details || id === undefined) continue;
    const { slug = '', question = '', tags = '', place = '1', title = '', verdict = 'depends', ...rest } = details.meta;
    let number = numbers.get(slug);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(slug, number);
      questions.push({ key: slug, title: question, tags: tags.split(' ') as Tag[] });
    }
    const at = { question: number, place: Number(place) };
    places.set(record, at);
    answers.set(keyOf(at), {
      id,
      title,
      verdict: verdict as Verdict,
      text: {
        short: rest['short'] ?? '',
        appliesTo: rest['applies'] ?? '',
        aliases: [],
        ...(rest['note'] ? { note: rest['note'] } : {}),
      },
    });
    for (const wording of [title, question])
      wordings.push({ keys: wordingKeys(wording), from: record, to: record + 1 });
  }
  return {
    records: texts.records,
    index,
    wordings,
    placeOf: (record) => places.get(record),
    question: (number) => questions[number],
    titleKeys: (question) => new Set(wordingKeys(questions[question]?.title ?? '')),
    tags: (question) => questions[question]?.tags,
    answer: (at) => answers.get(keyOf(at)),
  };
}

const keyOf = ({ question, place }: RecordPlace) => `${question}/${place}`;
