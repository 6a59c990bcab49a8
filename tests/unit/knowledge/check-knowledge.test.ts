import { expect, test } from 'vitest';
import { checkKnowledge } from '../../../src/knowledge/check-knowledge.ts';
import { addToLedger, type Ledger } from '../../../src/knowledge/ledger.ts';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import type { ContentFile } from '../../../src/knowledge/content-file.ts';
import { answerFile, questionFile } from './knowledge-files.ts';

const whole = [
  questionFile('one', 'dddd', { related: '[two]' }),
  answerFile('one', '1-x', 'bbbb'),
  answerFile('one', '2-y', 'cccc', { verdict: 'wrong' }),
  questionFile('two', 'ffff'),
  answerFile('two', '1-z', 'gggg'),
];

const release = (newest: string) => ({ newest, lookedUp: '2026-11-22', source: 'https://example.org/' });
const known = { flask: release('3.1.3'), gunicorn: release('26.2.0') };

const ledgerOf = (files: readonly ContentFile[]): Ledger => addToLedger({ ids: {} }, readKnowledge(files).questions);

const lines = (files: readonly ContentFile[], ledger: Ledger = ledgerOf(files), measured: readonly string[] = []) => {
  const { questions, problems } = readKnowledge(files);
  expect(problems).toEqual([]);
  return checkKnowledge(questions, { ledger, measured: new Set(measured), known }).map(
    ({ path, message }) => `${path}: ${message}`,
  );
};

/** The whole content with one file changed, added or (without text) taken away. */
const changed = (file: ContentFile) => [...whole.filter(({ path }) => path !== file.path), file];
const without = (path: string) => whole.filter((file) => file.path !== path);

test('content that is whole has no problem', () => {
  expect(lines(whole)).toEqual([]);
});

test('an id that two files have is named with both', () => {
  expect(lines(changed(answerFile('two', '1-z', 'bbbb')), { ids: {} })).toContain(
    'content/questions/two/1-z.mdx: `id`: found `bbbb`, which content/questions/one/1-x.mdx has already; expected an id of its own',
  );
});

test('related leads to a question that is there, published and another', () => {
  const related = (slug: string, more: ContentFile[] = []) =>
    lines([...changed(questionFile('one', 'dddd', { related: `[${slug}]` })), ...more]);
  expect(related('nowhere')).toEqual([
    'content/questions/one/question.mdx: `related[0]`: found `nowhere`; expected a folder under content/questions',
  ]);
  expect(related('one')).toEqual([
    'content/questions/one/question.mdx: `related[0]`: found `one`, the question itself; expected another question',
  ]);
  expect(related('three', [questionFile('three', 'hhhh', { status: 'draft' })])).toEqual([
    'content/questions/one/question.mdx: `related[0]`: found `three`, a draft; expected a published question',
  ]);
});

test('a question without an answer, or with drafts only, is refused', () => {
  const none =
    'content/questions/two/question.mdx: found no published answer, expected at least one file `1-<words>.mdx` beside it';
  expect(lines(without('content/questions/two/1-z.mdx'))).toEqual([none]);
  expect(lines(changed(answerFile('two', '1-z', 'gggg', { status: 'draft' })))).toEqual([none]);
});

test('a first answer that is wrong is refused', () => {
  expect(lines(changed(answerFile('two', '1-z', 'gggg', { verdict: 'wrong' })))).toEqual([
    'content/questions/two/question.mdx: found a first answer that is `wrong` (“A claim”), expected the usual case first',
  ]);
});

test('two answers with the same number are refused', () => {
  expect(lines(changed(answerFile('one', '1-w', 'hhhh')))).toEqual([
    'content/questions/one/1-x.mdx: found the number 1 in front, as in content/questions/one/1-w.mdx; expected a number of its own',
  ]);
});

test('evidence leads to a measurement that is there', () => {
  const files = changed(answerFile('one', '1-x', 'bbbb', { evidence: '[gunicorn-sync-4, nowhere]' }));
  expect(lines(files, ledgerOf(files), ['gunicorn-sync-4'])).toEqual([
    'content/questions/one/1-x.mdx: `evidence[1]`: found `nowhere`, expected a file under content/measurements',
  ]);
  expect(lines(files, ledgerOf(files), ['gunicorn-sync-4', 'nowhere'])).toEqual([]);
});

test('renumbering and renaming an answer breaks nothing', () => {
  const renamed = [
    ...without('content/questions/one/2-y.mdx'),
    answerFile('one', '7-new-words', 'cccc', { verdict: 'wrong' }),
  ];
  expect(lines(renamed, ledgerOf(whole))).toEqual([]);
});

test('a published id that changes, moves or goes is named', () => {
  expect(lines(changed(answerFile('one', '1-x', 'hhhh')), ledgerOf(whole))).toEqual([
    'content/ledger.json: found no `bbbb` in content (answer to question `dddd`), expected it where it was published: links point to /a/bbbb/',
    'content/questions/one/1-x.mdx: `id`: found `hhhh`, which is not in content/ledger.json; run `npm run publish-ledger`',
  ]);
  const moved = [...without('content/questions/one/2-y.mdx'), answerFile('two', '2-y', 'cccc')];
  expect(lines(moved, ledgerOf(whole))).toEqual([
    'content/questions/two/2-y.mdx: `id`: found `cccc`, which was published as answer to question `dddd`; expected an id never used before',
  ]);
});

test('a version that does not exist yet, and software that nobody looked up, are named with the place', () => {
  const range = (text: string) => lines(changed(questionFile('two', 'ffff', { appliesTo: `[${text}]` })));
  expect(range('{ software: gunicorn, from: "26.2", to: "26.2" }')).toEqual([]);
  expect(range('{ software: gunicorn, from: "20.1", to: "27.0" }')).toEqual([
    'content/questions/two/question.mdx: `appliesTo[0].to`: found `27.0`, expected at most `26.2.0`, the newest release in content/software.yaml',
  ]);
  expect(range('{ software: uwsgi }')).toEqual([
    'content/questions/two/question.mdx: `appliesTo[0].software`: found `uwsgi`, expected software that content/software.yaml has a newest release of',
  ]);
});
