import { expect, test } from 'vitest';
import type { AnswerTexts } from '../../../src/search/files/answer-texts.ts';
import type { QuestionList } from '../../../src/search/files/question-list.ts';
import type { SearchOptions } from '../../../src/search/findings.ts';
import { KnownWords } from '../../../src/search/known-words.ts';
import { makeFindings, type FindingsParts, type ShownQuestion } from '../../../src/search/make-findings.ts';
import { QuestionIndex } from '../../../src/search/memory/question-index.ts';
import { prepareQuery } from '../../../src/search/query/prepare-query.ts';
import { RANKING } from '../../../src/search/ranking/ranking-settings.ts';
import { memoryView } from '../../../src/search/view.ts';
import { finish, LIST, nameOf, TEXTS } from './sample-content.ts';

/** What is made of a query over a list and its texts. */
function find(
  text: string,
  {
    list = LIST,
    texts = TEXTS,
    options = {},
    pinned = [],
  }: {
    list?: QuestionList;
    texts?: AnswerTexts | undefined;
    options?: SearchOptions;
    pinned?: readonly ShownQuestion[];
  } = {},
) {
  const index = new QuestionIndex();
  finish(index.addList(list));
  finish(index.addTexts(texts));
  const words = new KnownWords(index);
  const parts: FindingsParts = {
    query: prepareQuery(text, { vocabulary: words }),
    words,
    view: memoryView(list, index, texts.length > 0 ? texts : undefined),
    sources: { memory: (key, isBeginning) => index.hits(key, isBeginning), texts: undefined },
    options,
    pinned,
    settings: RANKING,
    address: (path) => `/base${path}`,
  };
  return makeFindings(parts);
}

const slugs = (text: string, options: Parameters<typeof find>[1] = {}) =>
  find(text, options).findings.questions.map(nameOf);

test('a question and its answers are shown with their addresses', () => {
  const { findings } = find('permission denied');
  expect(findings.match).toBe('close');
  const { answers, ...question } = findings.questions[0] ?? { answers: [] };
  expect(question).toEqual({ key: '1', title: 'Why does nginx answer 502 Bad Gateway?' });
  expect(answers[0]).toEqual({
    id: 'bad2',
    url: '/base/a/bad2/',
    title: 'The socket may not be opened',
    verdict: 'depends',
    verdictNote: 'of a unix socket',
    short: 'nginx needs the right to open it.',
    appliesTo: 'nginx 1.18',
  });
});

test('a wrong claim is shown once its title is here', () => {
  const ids = (texts: AnswerTexts) =>
    find('workers fire off threads', { texts }).findings.questions.flatMap(({ answers }) =>
      answers.map(({ id, title }) => `${id} ${title}`),
    );
  expect(ids(TEXTS)).toContain('con2 Workers fire off threads');
  expect(ids([]).filter((found) => found.startsWith('con2'))).toEqual([]);
  const only: QuestionList = [{ title: 'Silent worker', answers: [{ id: 'only', title: '', verdict: 'wrong' }] }];
  expect(find('silent worker', { list: only, texts: [] }).findings.questions).toEqual([]);
});

test('before texts are here an answer has its title and its verdict', () => {
  const { findings } = find('harakiri', { texts: [] });
  expect(findings.questions[0]?.answers[0]).toMatchObject({
    title: 'A request took longer than its limit',
    verdict: 'holds',
    verdictNote: '',
    short: undefined,
    appliesTo: undefined,
  });
});

test.each([
  ['a title', 'Why does nginx answer 502 Bad Gateway?', 'bad-gateway'],
  ['another wording', 'errno 98', 'address-in-use'],
  ['a line of a log', '[2026-11-22 10:22:11 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:8)', 'worker-timeout'],
  [
    'a line of nginx with what it says of the request',
    '2026/11/22 10:22:11 [error] 31#31: *9 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.9, host: "shop.example"',
    'bad-gateway',
  ],
  ['a flag', '--worker-tmp-dir', 'worker-tmp-dir'],
  ['words in another order', 'once Flask requests', 'concurrent-requests'],
])('%s finds its question first', (_, text, slug) => {
  const { findings } = find(text);
  expect(findings.questions.map(nameOf)[0]).toBe(slug);
  expect(findings.match).toBe('close');
});

test('where nothing is close the nearest are shown, three at most', () => {
  const { findings } = find('why zyxwv zyxwq qwzyx qwzyv worker ');
  expect(findings.match).toBe('nearest');
  expect(findings.questions.length).toBeGreaterThan(0);
  expect(findings.questions.length).toBeLessThanOrEqual(3);
});

test.each(['zyxwv qwzyx ', '', '***', '\u202e'])('nothing is found for %j', (text) => {
  expect(find(text).findings).toMatchObject({ match: 'nothing', questions: [] });
});

test('a tag leaves its questions, a verdict its answers, both what has both', () => {
  const only = (options: SearchOptions) =>
    find('worker requests nginx thread ', { options }).findings.questions.flatMap(({ key, answers }) =>
      answers.map(({ verdict }) => `${nameOf({ key })} ${verdict}`),
    );
  expect(only({}).length).toBeGreaterThan(3);
  expect(new Set(only({ tag: 'flask' }).map((found) => found.split(' ')[0]))).toEqual(new Set(['concurrent-requests']));
  expect(only({ verdict: 'wrong' })).toEqual(['concurrent-requests wrong']);
  expect(only({ tag: 'nginx', verdict: 'wrong' })).toEqual([]);
});

/** So many questions with the same words, the first of them with answers of the same words. */
function alike(count: number, answers = 1): QuestionList {
  return Array.from({ length: count }, (_, number) => ({
    title: 'Silent worker',
    answers: Array.from({ length: number === 0 ? answers : 1 }, (_each, index) => ({
      id: `a${number}${index}`,
      title: 'Silent worker',
      verdict: 'holds' as const,
    })),
  }));
}

test('no more than eight questions are shown, and three answers of each', () => {
  const { findings } = find('silent worker', { list: alike(12, 5), texts: [] });
  expect(findings.questions).toHaveLength(8);
  expect(findings.questions[0]?.answers).toHaveLength(3);
});

test('questions that are on screen keep their places, the others follow', () => {
  const list = alike(5);
  const pinned = (...questions: number[]) => questions.map((question) => ({ question, records: [question] }));
  const keys = (...questions: number[]) =>
    find('silent worker', { list, texts: [], pinned: pinned(...questions) }).findings.questions.map(({ key }) => key);
  expect(keys()).toEqual(['0', '1', '2', '3', '4']);
  expect(keys(3, 1)).toEqual(['3', '1', '0', '2', '4']);
  expect(keys(7)).toEqual(['0', '1', '2', '3', '4']);
});

test('so do the answers of each, and none is put between them', () => {
  const rows = (pinned: readonly ShownQuestion[]) =>
    find('silent worker', { list: alike(1, 3), texts: [], pinned }).findings.questions[0]?.answers.map(({ id }) => id);
  expect(rows([])).toEqual(['a00', 'a01', 'a02']);
  expect(rows([{ question: 0, records: [2] }])).toEqual(['a02']);
});

test('what is on screen keeps its place where nothing is close too', () => {
  const text = 'why zyxwv zyxwq qwzyx qwzyv worker ';
  const { shown, findings } = find(text);
  expect(findings.match).toBe('nearest');
  expect(shown.length).toBeGreaterThan(1);
  const turned = find(text, { pinned: shown.toReversed() });
  expect(turned.findings.match).toBe('nearest');
  expect(turned.shown).toEqual(shown.toReversed());
});

test('a question whose tags are not known passes a filter by tag', () => {
  const options: SearchOptions = { tag: 'flask' };
  expect(slugs('harakiri', { options })).toEqual([]);
  expect(slugs('harakiri', { options, texts: [] })).toEqual(['harakiri']);
});

test('questions and answers are numbered as they are shown', () => {
  const { shown, findings } = find('worker');
  expect(shown.map(({ question }) => String(question))).toEqual(findings.questions.map(({ key }) => key));
  const ids = LIST.flatMap(({ answers }) => answers.map(({ id }) => id));
  expect(shown.map(({ records }) => records.map((record) => ids[record]))).toEqual(
    findings.questions.map(({ answers }) => answers.map(({ id }) => id)),
  );
});
