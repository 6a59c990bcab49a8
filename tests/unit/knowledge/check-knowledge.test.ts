import { describe, expect, test } from 'vitest';
import { checkKnowledge } from '../../../src/knowledge/check-knowledge.ts';
import { addToLedger, type Ledger } from '../../../src/knowledge/ledger.ts';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import { NO_REDIRECTS, type Redirects, type Withdrawal } from '../../../src/knowledge/redirects.ts';
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

const EMPTY: Ledger = { ids: {}, addresses: {} };
const ledgerOf = (files: readonly ContentFile[]): Ledger =>
  addToLedger(EMPTY, readKnowledge(files).questions, '2026-11-22');

const lines = (
  files: readonly ContentFile[],
  ledger: Ledger = ledgerOf(files),
  measured: readonly string[] = [],
  redirects: Redirects = NO_REDIRECTS,
) => {
  const { questions, problems } = readKnowledge(files);
  expect(problems).toEqual([]);
  return checkKnowledge(questions, { ledger, redirects, measured: new Set(measured), known }).map(
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
  expect(lines(changed(answerFile('two', '1-z', 'bbbb')), EMPTY)).toContain(
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

const REDIRECTS = 'content/redirects.yaml';

test('a published id that changes or goes is named, with what to write', () => {
  expect(lines(changed(answerFile('one', '1-x', 'hhhh')), ledgerOf(whole))).toEqual([
    `content/ledger.json: found no \`bbbb\` in content (answer in content/questions/one), expected it where it was published: links point to /a/bbbb/; content/questions/one/1-x.mdx has \`hhhh\` now
  Give it back its id or its file, or say in content/redirects.yaml what became of it, under \`moved\` or \`withdrawn\`:
  - { from: /a/bbbb/, to: /a/hhhh/ }
  - { address: /a/bbbb/, on: <date>, why: <reason>, instead: /a/hhhh/ }`,
    'content/questions/one/1-x.mdx: `id`: found `hhhh`, which is not in content/ledger.json; run `npm run publish-ledger`, which enters it',
  ]);
  expect(lines(without('content/questions/one/2-y.mdx'), ledgerOf(whole))).toEqual([
    `content/ledger.json: found no \`cccc\` in content (answer in content/questions/one), expected it where it was published: links point to /a/cccc/
  Give it back its id or its file, or say in content/redirects.yaml what became of it, under \`moved\` or \`withdrawn\`:
  - { from: /a/cccc/, to: "/a/…/" }
  - { address: /a/cccc/, on: <date>, why: <reason>, instead: /a/<id>/ }`,
  ]);
  const draft = changed(answerFile('one', '2-y', 'cccc', { verdict: 'wrong', status: 'draft' }));
  expect(lines(draft, ledgerOf(whole))[0]).toContain('found no `cccc` in content');
});

test('a published id that goes to another question is named', () => {
  const moved = [...without('content/questions/one/2-y.mdx'), answerFile('two', '2-y', 'cccc', { verdict: 'wrong' })];
  expect(lines(moved, ledgerOf(whole))).toEqual([
    'content/questions/two/2-y.mdx: `id`: found `cccc`, which was published as answer to question `dddd`; expected an id never used before',
  ]);
});

test('an id that redirects account for may go', () => {
  const files = without('content/questions/one/2-y.mdx');
  const withdrawn = { address: '/a/cccc/', on: '2026-11-22', why: 'It was removed.' };
  expect(lines(files, ledgerOf(whole), [], { moved: [], withdrawn: [withdrawn] })).toEqual([]);
  const ledger = { ...ledgerOf(whole), addresses: { '/a/cccc/': [] } };
  expect(lines(files, ledger, [], { moved: [{ from: '/a/cccc/', to: '/a/bbbb/' }], withdrawn: [] })).toEqual([]);
});

test('another verdict, note or short text than the last revision is named with its fields', () => {
  const verdict = changed(answerFile('one', '2-y', 'cccc', { verdict: 'depends', verdictNote: 'on Tuesdays' }));
  expect(lines(verdict, ledgerOf(whole))).toEqual([
    'content/questions/one/2-y.mdx: `verdict`, `verdictNote`: found another wording than revision 1 in content/ledger.json; run `npm run publish-ledger`, which enters it as revision 2',
  ]);
  const short = changed(questionFile('two', 'ffff', { short: 'It held.' }));
  expect(lines(short, ledgerOf(whole))).toEqual([
    'content/questions/two/question.mdx: `short`: found another wording than revision 1 in content/ledger.json; run `npm run publish-ledger`, which enters it as revision 2',
  ]);
  expect(lines(short, addToLedger(ledgerOf(whole), readKnowledge(short).questions, '2026-11-23'))).toEqual([]);
});

describe('redirects', () => {
  const published = { ...ledgerOf(whole), addresses: { '/q/old/': ['part'], '/q/older/': [], '/a/cccc/': [] } };
  const moved = (...pairs: [from: string, to: string][]) =>
    lines(whole, published, [], { moved: pairs.map(([from, to]) => ({ from, to })), withdrawn: [] });

  test('lead from what was published, once', () => {
    expect(moved(['/q/old/', '/q/one/'], ['/q/old/#part', '/q/two/'])).toEqual([]);
    expect(moved(['/q/never/', '/q/one/'], ['/q/old/#never', '/q/one/'])).toEqual([
      `${REDIRECTS}: \`moved[0].from\`: found /q/never/, which was never published; expected an address that content/ledger.json lists`,
      `${REDIRECTS}: \`moved[1].from\`: found /q/old/#never, which was never published; expected an address that content/ledger.json lists`,
    ]);
    expect(moved(['/q/old/', '/q/one/'], ['/q/old/', '/q/two/'])).toEqual([
      `${REDIRECTS}: \`moved[1].from\`: found /q/old/, as in \`moved[0]\`; expected each address once`,
    ]);
  });

  test('lead to what holds, not to what was withdrawn', () => {
    const withdrawn: Withdrawal = { address: '/a/hhhh/', on: '2026-11-22', why: 'It does not hold.' };
    const ledger = { ...published, ids: { ...published.ids, hhhh: published.ids['cccc'] } } as Ledger;
    const moved = [{ from: '/q/old/', to: '/a/hhhh/' }];
    expect(lines(whole, ledger, [], { moved, withdrawn: [withdrawn] })).toEqual([
      `${REDIRECTS}: \`moved[0].to\`: found /a/hhhh/, which is gone by \`withdrawn[0]\`; expected what holds now`,
    ]);
  });

  test('lead to the end of the way at once, and never round in a loop', () => {
    expect(moved(['/q/older/', '/q/old/'], ['/q/old/', '/q/one/'])).toEqual([
      `${REDIRECTS}: \`moved[0].to\`: found /q/old/, which is moved itself; expected /q/one/, where it ends`,
    ]);
    expect(moved(['/q/older/', '/q/old/#part'], ['/q/old/', '/q/one/'])).toEqual([
      `${REDIRECTS}: \`moved[0].to\`: found /q/old/#part, which is moved itself; expected /q/one/#part, where it ends`,
    ]);
    expect(moved(['/q/older/', '/q/old/'], ['/q/old/', '/q/older/'])).toEqual([
      `${REDIRECTS}: \`moved[0].to\`: found /q/old/, which leads back to /q/older/; expected a page that stays`,
      `${REDIRECTS}: \`moved[1].to\`: found /q/older/, which leads back to /q/old/; expected a page that stays`,
    ]);
  });

  test('withdraw what was published and is gone, once, for what holds', () => {
    const files = without('content/questions/one/2-y.mdx');
    const gone = { address: '/a/cccc/', on: '2026-11-22', why: 'It was removed.' };
    const withdrawn = (...entries: Withdrawal[]) =>
      lines(files, published, [], { moved: [], withdrawn: [gone, ...entries] });
    expect(withdrawn()).toEqual([]);
    expect(withdrawn(gone)).toEqual([
      `${REDIRECTS}: \`withdrawn[1].address\`: found /a/cccc/, as in \`withdrawn[0]\`; expected each address once`,
    ]);
    expect(withdrawn({ ...gone, address: '/a/bbbb/' }, { ...gone, address: '/a/zzzz/' })).toEqual([
      `${REDIRECTS}: \`withdrawn[1].address\`: found /a/bbbb/, which content/questions/one/1-x.mdx still answers; expected an id that is gone`,
      `${REDIRECTS}: \`withdrawn[2].address\`: found /a/zzzz/, which was never published; expected an id that content/ledger.json lists`,
    ]);
    expect(lines(files, published, [], { moved: [], withdrawn: [{ ...gone, instead: '/a/cccc/' }] })).toEqual([
      `${REDIRECTS}: \`withdrawn[0].instead\`: found /a/cccc/, which is gone by \`withdrawn[0]\`; expected what holds now`,
    ]);
    expect(lines(files, published, [], { moved: [{ from: '/a/cccc/', to: '/a/bbbb/' }], withdrawn: [gone] })).toEqual([
      `${REDIRECTS}: \`moved[0].from\`: found /a/cccc/, as in \`withdrawn[0]\`; expected each address once`,
    ]);
  });
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
