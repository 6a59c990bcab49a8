import { afterEach, expect, test, vi } from 'vitest';
import type { AnswerTexts } from '../../../src/search/files/answer-texts.ts';
import type { QuestionList } from '../../../src/search/files/question-list.ts';
import type { Findings, SearchOptions } from '../../../src/search/findings.ts';
import { SearchEngine, type SearchSources } from '../../../src/search/search-engine.ts';
import { TextIndex } from '../../../src/search/text-index.ts';
// So that the engine has them at once when it asks for them.
import '../../../src/search/query/correct-spelling.ts';
import '../../../src/search/query/telling-lines.ts';
import '../../../src/search/texts-view.ts';
import { fakePagefind, namesOf, type FakeRecord } from './fake-pagefind.ts';
import { DICTIONARY, LIST, NAMED, nameOf, TEXTS } from './sample-content.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Texts of the sample's answers, as Pagefind has them. */
const RECORDS: readonly FakeRecord[] = TEXTS.flatMap(({ answers }) =>
  answers.map(({ short }) => ({ words: `${short.toLowerCase()} memory` })),
);

const openTexts = (records = RECORDS, options?: Parameters<typeof fakePagefind>[1]) =>
  TextIndex.open(fakePagefind(records, options), namesOf(records));

const offline = () => Promise.reject(new Error('found no network'));

/** Sources that have everything at once, but for what is said. */
function sources(changes: Partial<SearchSources> = {}): SearchSources {
  return {
    questions: () => Promise.resolve(LIST),
    answers: () => Promise.resolve(TEXTS),
    dictionary: () => Promise.resolve(DICTIONARY),
    texts: () => openTexts(),
    address: (path) => path,
    ...changes,
  };
}

/** Findings as they are shown, and a promise of the next ones. */
function screen() {
  const shown: Findings[] = [];
  let arrived = Promise.withResolvers<Findings>();
  return {
    shown,
    show: (findings: Findings): void => {
      shown.push(findings);
      arrived.resolve(findings);
      arrived = Promise.withResolvers<Findings>();
    },
    next: () => arrived.promise,
  };
}

/** What is shown in the end. */
async function find(engine: SearchEngine, text: string, options: SearchOptions = {}): Promise<Findings> {
  const { shown, show } = screen();
  await engine.find(text, options, show);
  const last = shown.at(-1);
  if (!last) throw new Error(`found nothing on the screen for ${JSON.stringify(text)}, expected findings`);
  return last;
}

const slugs = ({ questions }: Findings) => questions.map(nameOf);
const keys = ({ questions }: Findings) => questions.map(({ key }) => key);

/** Whether short answers have arrived. */
const hasShort = (findings: Findings | undefined) => findings?.questions[0]?.answers[0]?.short !== undefined;

/** Waits until all is done that can be done without anything new. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
}

test('the first findings come from titles, the last have everything', async () => {
  const answers = Promise.withResolvers<AnswerTexts>();
  const texts = Promise.withResolvers<TextIndex>();
  const engine = new SearchEngine(sources({ answers: () => answers.promise, texts: () => texts.promise }));
  const { shown, show, next } = screen();
  const first = next();
  const finding = engine.find('worker timeout', {}, show);
  expect(await first).toMatchObject({ match: 'close', settled: false });
  expect(shown[0]?.questions[0]).toMatchObject({
    title: 'What does [CRITICAL] WORKER TIMEOUT mean?',
    answers: [{ id: 'wor1', short: undefined }, {}],
  });
  answers.resolve(TEXTS);
  while (!hasShort(shown.at(-1))) await next();
  expect(shown.every(({ settled }) => !settled)).toBe(true);
  expect(shown.at(-1)?.questions[0]?.answers[0]?.short).toBe('It said nothing for 30 seconds.');
  texts.resolve(await openTexts());
  await finding;
  expect(shown.filter(({ settled }) => settled)).toEqual([shown.at(-1)]);
  expect(shown.every(({ trouble }) => trouble === undefined)).toBe(true);
});

test('short answers are shown as soon as they are here, before they are indexed', async () => {
  let isIndexing = false;
  let isPaused = Promise.withResolvers<undefined>();
  const many: AnswerTexts = [
    ...TEXTS,
    ...Array.from({ length: 3 }, () => ({ tags: [], aliases: [], appliesTo: '', answers: [] })),
  ];
  const engine = new SearchEngine(
    sources({
      answers: () => {
        isIndexing = true;
        return Promise.resolve(many);
      },
      texts: () => new Promise<TextIndex>(() => undefined),
    }),
  );
  // From the moment that texts are here every slice is used up at once, and pauses last until the test says so.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (isIndexing ? (now += 9) : now));
  const { setTimeout: later } = globalThis;
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((go: () => void, wait?: number) => {
    if (!isIndexing) return later(go, wait);
    void isPaused.promise.then(go);
    return later(() => undefined);
  });
  const { shown, show } = screen();
  void engine.find('worker timeout', {}, show);
  await quiet();
  expect(hasShort(shown.at(-1))).toBe(true);
  expect(shown.at(-1)).toMatchObject({ settled: false, match: 'close' });
  const other = screen();
  void engine.find('permission denied', {}, other.show);
  await quiet();
  expect(other.shown.flatMap(({ questions }) => questions)).toEqual([]);
  const paused = isPaused;
  isPaused = Promise.withResolvers();
  isIndexing = false;
  const found = other.next();
  paused.resolve(undefined);
  expect((await found).questions.map(nameOf)[0]).toBe('bad-gateway');
});

test('before the titles are here nothing is shown', async () => {
  const questions = Promise.withResolvers<QuestionList>();
  const engine = new SearchEngine(sources({ questions: () => questions.promise }));
  const { shown, show } = screen();
  const finding = engine.find('worker', {}, show);
  await quiet();
  expect(shown).toEqual([]);
  questions.resolve(LIST);
  await finding;
  expect(shown.at(-1)).toMatchObject({ match: 'close', settled: true });
});

test('the titles are asked for before anything else, and each part once', async () => {
  const asked: string[] = [];
  const has = sources();
  const noting = <Part>(name: string, part: () => Promise<Part>) => {
    return () => {
      asked.push(name);
      return part();
    };
  };
  const engine = new SearchEngine({
    ...has,
    questions: noting('questions', () => has.questions()),
    answers: noting('answers', () => has.answers()),
    dictionary: noting('dictionary', () => has.dictionary()),
    texts: noting('texts', () => has.texts()),
  });
  await Promise.all([engine.load(), engine.load()]);
  await find(engine, 'worker');
  expect(asked[0]).toBe('questions');
  expect(asked.toSorted()).toEqual(['answers', 'dictionary', 'questions', 'texts']);
});

test('once all is loaded the first findings are settled', async () => {
  const engine = new SearchEngine(sources());
  await engine.load();
  const { shown, show } = screen();
  await engine.find('harakiri', {}, show);
  expect(shown).toHaveLength(1);
  expect(shown[0]).toMatchObject({ match: 'close', settled: true });
});

test('what stands in texts alone is found', async () => {
  const only = RECORDS.map((_, number) => ({ words: number === 6 ? 'memory' : 'x' }));
  const engine = new SearchEngine(sources({ texts: () => openTexts(only) }));
  const findings = await find(engine, 'memory ');
  expect(slugs(findings)).toEqual(['harakiri']);
});

test('nothing that is known gives nothing', async () => {
  expect(await find(new SearchEngine(sources()), 'zyxwv ')).toMatchObject({
    match: 'nothing',
    questions: [],
    settled: true,
  });
});

test('what is misspelt is corrected once the dictionary is here, and not where that is undone', async () => {
  const engine = new SearchEngine(sources());
  const corrected = await find(engine, 'silent wroker killed');
  expect(corrected.query.corrections).toEqual([{ typed: 'wroker', meant: 'worker' }]);
  expect(slugs(corrected)[0]).toBe('worker-timeout');
  const undone = await find(engine, 'silent wroker killed', { asTyped: new Set(['wroker']) });
  expect(undone.query.corrections).toEqual([]);
});

test('words that are taken out are not looked up', async () => {
  const engine = new SearchEngine(sources());
  const findings = await find(engine, 'harakiri nginx', { without: new Set(['nginx']) });
  expect(slugs(findings)[0]).toBe('harakiri');
  expect(findings.query.terms.map(({ word }) => word)).toEqual(['harakiri']);
});

/** Two questions that titles and other wordings tell nothing between; texts have the second one. */
const TWINS: QuestionList = [
  { title: 'Silent worker', answers: [{ id: 'one', title: 'So', verdict: 'holds' }] },
  { title: 'Silent worker', answers: [{ id: 'two', title: 'So', verdict: 'holds' }] },
];
const TWIN_TEXTS: AnswerTexts = TWINS.map(() => ({
  tags: ['gunicorn'],
  aliases: [],
  appliesTo: '',
  answers: [{ short: 'x', aliases: [] }],
}));
const TWIN_RECORDS: readonly FakeRecord[] = [{ words: 'x' }, { words: 'silent worker' }];

/** Shows titles and other wordings of the twins, then, so many milliseconds later, what their texts say. */
async function twins(milliseconds: number, options: SearchOptions = {}): Promise<string[][]> {
  vi.useFakeTimers({ toFake: ['performance'] });
  const texts = Promise.withResolvers<TextIndex>();
  const engine = new SearchEngine(
    sources({
      questions: () => Promise.resolve(TWINS),
      answers: () => Promise.resolve(TWIN_TEXTS),
      texts: () => texts.promise,
    }),
  );
  const { shown, show, next } = screen();
  const finding = engine.find('silent worker ', options, show);
  while (!hasShort(shown.at(-1))) await next();
  vi.advanceTimersByTime(milliseconds);
  texts.resolve(await openTexts(TWIN_RECORDS));
  await finding;
  return [shown[0], shown.at(-1)].map((findings) => (findings ? keys(findings) : []));
}

test.each([
  ['moves at once', 0],
  ['moves while nobody can have seen it', 140],
])('what was shown %s', async (_, milliseconds) => {
  expect(await twins(milliseconds)).toEqual([
    ['0', '1'],
    ['1', '0'],
  ]);
});

test('what has been on the screen for longer than 150 ms stays where it is', async () => {
  expect(await twins(151)).toEqual([
    ['0', '1'],
    ['0', '1'],
  ]);
});

test('what the reader holds stays where it is at once', async () => {
  expect(await twins(0, { holds: () => true })).toEqual([
    ['0', '1'],
    ['0', '1'],
  ]);
});

test('what is not close moves however long it is on the screen, unless the reader holds it', async () => {
  const order = async (options: SearchOptions) => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const texts = Promise.withResolvers<TextIndex>();
    const engine = new SearchEngine(
      sources({
        questions: () => Promise.resolve(TWINS),
        answers: () => Promise.resolve(TWIN_TEXTS),
        texts: () => texts.promise,
      }),
    );
    const { shown, show, next } = screen();
    const finding = engine.find('zyxwv zyxwq qwzyx qwzyv worker ', options, show);
    while (!hasShort(shown.at(-1))) await next();
    await quiet();
    vi.advanceTimersByTime(1000);
    texts.resolve(await openTexts(TWIN_RECORDS));
    await finding;
    expect(shown.map(({ match }) => match)).toEqual(shown.map(() => 'nearest'));
    return shown.at(-1)?.questions.map(({ key }) => key);
  };
  expect(await order({})).toEqual(['1', '0']);
  expect(await order({ holds: () => true })).toEqual(['0', '1']);
});

test('Pagefind has that time in every round, not only in the first', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  const answers = Promise.withResolvers<AnswerTexts>();
  const engine = new SearchEngine(
    sources({
      answers: () => answers.promise,
      texts: () => openTexts(RECORDS, { search: () => new Promise(() => undefined) }),
    }),
    { patience: 40 },
  );
  const { shown, show } = screen();
  void engine.find('harakiri', {}, show);
  await quiet();
  await vi.advanceTimersByTimeAsync(40);
  const before = shown.length;
  expect(hasShort(shown.at(-1))).toBe(false);
  answers.resolve(TEXTS);
  await quiet();
  await vi.advanceTimersByTimeAsync(40);
  expect(shown.length).toBeGreaterThan(before);
  expect(hasShort(shown.at(-1))).toBe(true);
  expect(shown.every(({ settled }) => !settled)).toBe(true);
});

test('Pagefind has some time to answer, then findings are shown without it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  const answer = Promise.withResolvers<undefined>();
  const engine = new SearchEngine(sources({ texts: () => openTexts(RECORDS, { search: () => answer.promise }) }), {
    patience: 40,
  });
  await engine.load();
  const { shown, show } = screen();
  const finding = engine.find('harakiri', {}, show);
  await quiet();
  await vi.advanceTimersByTimeAsync(39);
  expect(shown).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(shown.map(({ settled }) => settled)).toEqual([false]);
  answer.resolve(undefined);
  await finding;
  expect(shown.map(({ settled }) => settled)).toEqual([false, true]);
});

test('a later search silences an earlier one, whatever that was waiting for', async () => {
  const questions = Promise.withResolvers<QuestionList>();
  const texts = Promise.withResolvers<TextIndex>();
  const engine = new SearchEngine(sources({ questions: () => questions.promise, texts: () => texts.promise }));
  const early = screen();
  const late = screen();
  const log = screen();
  const finding = [engine.find('nginx', {}, early.show)];
  finding.push(engine.find('worker\n'.repeat(2000), {}, log.show), engine.find('harakiri', {}, late.show));
  const first = late.next();
  questions.resolve(LIST);
  await first;
  const last = screen();
  finding.push(engine.find('flask', {}, last.show));
  const seen = late.shown.length;
  texts.resolve(await openTexts());
  await Promise.all(finding);
  expect(early.shown).toEqual([]);
  expect(log.shown).toEqual([]);
  expect(late.shown).toHaveLength(seen);
  expect(last.shown.at(-1)).toMatchObject({
    settled: true,
    questions: [{ title: 'How many requests can Flask handle at once?' }],
  });
});

test.each([
  [
    'other wordings',
    'answers',
    'Part of the search index could not be loaded. Titles are searched; other wordings and short answers are not.',
  ],
  ['the dictionary', 'dictionary', 'The word list could not be loaded: spelling is not corrected.'],
  [
    'texts',
    'texts',
    'The texts of answers could not be loaded. Titles, other wordings and short answers are searched all the same.',
  ],
] as const)('without %s the rest works, and that is said', async (_, part, trouble) => {
  const findings = await find(new SearchEngine(sources({ [part]: offline })), 'harakiri');
  expect(findings).toMatchObject({ match: 'close', settled: true, trouble });
  expect(slugs(findings)[0]).toBe('harakiri');
});

const NOT_LOADED =
  'The search index could not be loaded: are you offline? The list of all questions on the search page works without it.';

test.each([
  ['titles', { questions: offline }],
  ['anything', { questions: offline, answers: offline, dictionary: offline, texts: offline }],
])('without %s nothing is found, and that is said', async (_, changes) => {
  expect(await find(new SearchEngine(sources(changes)), 'harakiri')).toMatchObject({
    match: 'nothing',
    questions: [],
    settled: true,
    trouble: NOT_LOADED,
  });
});

test('without several parts that is said which is missed most', async () => {
  const engine = new SearchEngine(sources({ answers: offline, dictionary: offline, texts: offline }));
  const findings = await find(engine, 'harakiri');
  expect(findings.trouble).toMatch(/^Part of the search index could not be loaded\. Titles are searched;/);
  expect(slugs(findings)).toEqual(['harakiri']);
});

test('where Pagefind fails to answer the rest is shown, and that is said', async () => {
  const engine = new SearchEngine(sources({ texts: () => openTexts(RECORDS, { search: offline }) }));
  const findings = await find(engine, 'harakiri');
  expect(slugs(findings)[0]).toBe('harakiri');
  expect(findings.settled).toBe(true);
  expect(findings.trouble).toMatch(/^The texts of answers could not be loaded\./);
});

test('once Pagefind answers again, nothing is amiss any more', async () => {
  let isOffline = true;
  const engine = new SearchEngine(
    sources({ texts: () => openTexts(RECORDS, { search: () => (isOffline ? offline() : Promise.resolve()) }) }),
  );
  await engine.load();
  expect((await find(engine, 'harakiri')).trouble).toMatch(/^The texts of answers could not be loaded\./);
  expect((await find(engine, 'harakiri')).trouble).toMatch(/^The texts of answers could not be loaded\./);
  isOffline = false;
  expect(await find(engine, 'harakiri')).not.toHaveProperty('trouble');
});

test('where neither titles are kept nor Pagefind answers nothing is found, and that is said', async () => {
  const none = { questions: () => Promise.resolve([]), answers: () => Promise.resolve([]) };
  for (const texts of [offline, () => openTexts(RECORDS, { search: offline })]) {
    expect(await find(new SearchEngine(sources({ ...none, texts })), 'harakiri')).toMatchObject({
      match: 'nothing',
      questions: [],
      settled: true,
      trouble: NOT_LOADED,
    });
  }
});

test('what goes wrong on the way is said, and nothing is thrown', async () => {
  const engine = new SearchEngine(
    sources({
      address: () => {
        throw new Error('found no base');
      },
    }),
  );
  expect(await find(engine, 'harakiri')).toMatchObject({
    match: 'nothing',
    questions: [],
    settled: true,
    trouble: NOT_LOADED,
  });
});

test.each(['questions', 'answers', 'dictionary', 'texts'] as const)(
  'a later search tries again what failed, %s, and nothing else',
  async (part) => {
    let isOffline = true;
    const has = sources();
    const asked: string[] = [];
    const noting = <Part>(name: string, load: () => Promise<Part>) => {
      return () => {
        asked.push(name);
        return isOffline && name === part ? offline() : load();
      };
    };
    const engine = new SearchEngine({
      ...has,
      questions: noting('questions', () => has.questions()),
      answers: noting('answers', () => has.answers()),
      dictionary: noting('dictionary', () => has.dictionary()),
      texts: noting('texts', () => has.texts()),
    });
    expect(await find(engine, 'harakiri')).toHaveProperty('trouble');
    isOffline = false;
    asked.length = 0;
    const findings = await find(engine, 'harakiri');
    expect(findings).not.toHaveProperty('trouble');
    expect(findings).toMatchObject({ match: 'close', settled: true });
    expect(findings.questions[0]?.answers[0]?.short).toBe('uWSGI kills the worker.');
    expect(asked).toEqual(
      part === 'questions' ? expect.arrayContaining(['questions', 'answers', 'dictionary']) : [part],
    );
    asked.length = 0;
    await find(engine, 'harakiri');
    expect(asked).toEqual([]);
  },
);

test('a tag leaves its questions, a verdict its answers', async () => {
  const engine = new SearchEngine(sources());
  const all = await find(engine, 'memory ');
  expect(all.questions.length).toBeGreaterThan(1);
  expect(slugs(await find(engine, 'memory ', { tag: 'uwsgi' }))).toEqual(['harakiri']);
  const wrong = await find(engine, 'memory ', { verdict: 'wrong' });
  expect(wrong.questions.flatMap(({ answers }) => answers.map(({ id }) => id))).toEqual(['con2']);
  expect(await find(engine, 'memory ', { tag: 'uwsgi', verdict: 'wrong' })).toMatchObject({ match: 'nothing' });
});

test('addresses are below the site’s base', async () => {
  const engine = new SearchEngine(sources({ address: (path) => `/base${path}` }));
  const { questions } = await find(engine, 'harakiri');
  expect(questions[0]).toMatchObject({ key: '3', answers: [{ url: '/base/a/har1/' }] });
});

/** A log of a million characters with one line that tells. */
const LOG = `${'10.0.0.9 - - "GET /item HTTP/1.1" 200 99\n'.repeat(12_500)}[2026-11-22 13:28:56 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:8)\n${'10.0.0.9 - - "GET /item HTTP/1.1" 200 99\n'.repeat(12_500)}`;

test('a log of a million characters finds what its one telling line is about', async () => {
  expect(LOG.length).toBeGreaterThan(1_000_000);
  const findings = await find(new SearchEngine(sources()), LOG);
  expect(findings).toMatchObject({
    match: 'close',
    settled: true,
    query: { kind: 'error', cleaned: 'WORKER TIMEOUT' },
  });
  expect(slugs(findings)[0]).toBe('worker-timeout');
});

test('a log of a million characters is read in slices, others come to work between them', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 9));
  const engine = new SearchEngine(sources(), { patience: Infinity });
  await engine.load();
  const turns = vi.spyOn(globalThis, 'setTimeout');
  await find(engine, 'harakiri');
  const few = turns.mock.calls.length;
  await find(engine, LOG);
  expect(turns.mock.calls.length - few).toBeGreaterThan(100);
});

test('reading a long text ends when something else is looked for', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 9));
  const engine = new SearchEngine(sources(), { patience: Infinity });
  await engine.load();
  const turns = vi.spyOn(globalThis, 'setTimeout');
  const { shown, show } = screen();
  const reading = engine.find(LOG, {}, show);
  await find(engine, 'harakiri');
  await reading;
  expect(shown).toEqual([]);
  expect(turns.mock.calls.length).toBeLessThan(20);
});

test('of a short paste of several lines the telling one is looked up', async () => {
  const text =
    'Traceback (most recent call last):\n  File "/srv/app.py", line 1, in f\n    g()\nTimeoutError: QueuePool limit of size 5 overflow 10 reached';
  expect(slugs(await find(new SearchEngine(sources()), text))[0]).toBe('pool-overflow');
});

/** Records of a site whose lists would be too large to load: their fragments say everything. */
const FRAGMENTS: readonly FakeRecord[] = NAMED.flatMap(({ slug, title, error = '', answers }, question) =>
  answers.map((answer, index) => ({
    words: `${title} ${error} ${answer.title}`.toLowerCase().replace(/[^a-z0-9]+/g, ' '),
    url: `/a/${answer.id}/`,
    meta: {
      slug,
      question: title,
      tags: TEXTS[question]?.tags.join(' ') ?? '',
      place: String(index + 1),
      title: answer.title,
      verdict: answer.verdict,
      note: '',
      short: TEXTS[question]?.answers[index]?.short ?? '',
      applies: TEXTS[question]?.appliesTo ?? '',
    },
  })),
);

test('without lists in memory texts alone are asked, and say what is shown', async () => {
  const engine = new SearchEngine(
    sources({
      questions: () => Promise.resolve([]),
      answers: () => Promise.resolve([]),
      texts: () => openTexts(FRAGMENTS),
    }),
  );
  const findings = await find(engine, 'harakiri');
  expect(findings).toMatchObject({
    settled: true,
    questions: [
      {
        key: 'harakiri',
        title: 'What is harakiri in uWSGI?',
        answers: [{ id: 'har1', verdict: 'holds', short: 'uWSGI kills the worker.', appliesTo: 'uWSGI 2.0' }],
      },
    ],
  });
  expect(findings).not.toHaveProperty('trouble');
});

const withoutTexts = () =>
  new SearchEngine(sources({ answers: () => Promise.resolve([]), texts: () => openTexts(FRAGMENTS) }));

test('without lists in memory a tag leaves its questions all the same', async () => {
  const engine = new SearchEngine(
    sources({
      questions: () => Promise.resolve([]),
      answers: () => Promise.resolve([]),
      texts: () => openTexts(FRAGMENTS),
    }),
  );
  expect(slugs(await find(engine, 'worker ')).length).toBeGreaterThan(1);
  expect(slugs(await find(engine, 'worker ', { tag: 'docker' }))).toEqual(['worker-tmp-dir']);
});

test('without texts of answers in memory a tag leaves its questions once their details are here', async () => {
  expect(slugs(await find(withoutTexts(), 'worker ')).length).toBeGreaterThan(1);
  expect(slugs(await find(withoutTexts(), 'worker ', { tag: 'docker' }))).toEqual(['worker-tmp-dir']);
});

test('an answer whose details do not arrive is shown as the list has it', async () => {
  const engine = new SearchEngine(
    sources({ answers: () => Promise.resolve([]), texts: () => openTexts(FRAGMENTS, { data: offline }) }),
  );
  const findings = await find(engine, 'harakiri', { tag: 'uwsgi' });
  expect(findings.settled).toBe(true);
  expect(findings.questions[0]).toMatchObject({
    key: '3',
    answers: [{ id: 'har1', title: 'A request took longer than its limit', short: undefined }],
  });
});

test('a word of texts covers half of what was asked, and all of it where texts are not in memory', async () => {
  const texts = () =>
    openTexts(LIST.flatMap(({ answers }) => answers.map(() => ({ words: 'memory' }))).with(6, { words: 'x' }));
  const match = async (answers: AnswerTexts) =>
    (await find(new SearchEngine(sources({ answers: () => Promise.resolve(answers), texts })), 'memory ')).match;
  expect(await match(TEXTS)).toBe('nearest');
  expect(await match([])).toBe('close');
});

test('without texts of answers in memory they are fetched for what is shown', async () => {
  const engine = new SearchEngine(sources({ answers: () => Promise.resolve([]), texts: () => openTexts(FRAGMENTS) }));
  const { questions } = await find(engine, 'harakiri');
  expect(questions[0]?.answers[0]).toMatchObject({ short: 'uWSGI kills the worker.', appliesTo: 'uWSGI 2.0' });
});
