import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkGuide } from '../../../src/knowledge/check-guide.ts';
import { readGlossary } from '../../../src/knowledge/glossary.ts';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import { readStart, type Step } from '../../../src/knowledge/start.ts';
import { byRelated } from '../../../src/knowledge/topic.ts';
import { answerFile, questionFile } from './knowledge-files.ts';

const entry = (slug: string, fields: Record<string, string> = {}, body = 'A paragraph.') => {
  const all = { term: slug, short: 'A line.', see: '[one]', ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return { path: `content/glossary/${slug}.mdx`, text: `---\n${lines.join('\n')}\n---\n\n${body}\n` };
};

const { questions } = readKnowledge([
  questionFile('one', 'dddd'),
  answerFile('one', '1-x', 'bbbb'),
  questionFile('three', 'hhhh', { status: 'draft' }),
]);

const step = (slug: string, question = 'one'): Step => ({
  path: `content/start/${question}-${slug}.mdx`,
  slug,
  data: { title: slug, idea: slug, question, picture: 'gil' },
});

const SNIPPET = '```ts run id=x\nconsole.log(1);\n```\n\n```output\n1\n```\n';
const stepFile = (number: number, fields = '', body = SNIPPET, name = `${number}-step-${number}`) => ({
  path: `content/start/${name}.mdx`,
  text: `---\ntitle: A\nidea: An idea.\nquestion: one\n${fields}---\n\n${body}`,
});
/** Seven steps, one of them another. */
const steps = (other: { path: string; text: string }, at = 7) =>
  [1, 2, 3, 4, 5, 6, 7].map((number) => (number === at ? other : stepFile(number)));

const lines = (problems: readonly { path: string; message: string }[]) =>
  problems.map(({ path, message }) => `${path}: ${message}`);

test('an entry is read with what it leaves out filled in', () => {
  const { terms, problems } = readGlossary([entry('slot', { setup: '{ processes: 2, threads: 4 }' })]);
  expect(problems).toEqual([]);
  expect(terms).toEqual([
    {
      path: 'content/glossary/slot.mdx',
      slug: 'slot',
      data: {
        term: 'slot',
        short: 'A line.',
        see: ['one'],
        also: [],
        links: [],
        except: [],
        setup: { processes: 2, threads: 4 },
      },
    },
  ]);
});

test.each([
  [entry('slot', { short: 'x'.repeat(201) }), '`short`: found 201 characters, expected at most 200 characters'],
  [entry('slot', { see: '[]' }), '`see`: found a list of 0, expected at least one question'],
  [
    entry('slot', { setup: '{ processes: 2, threads: 4 }', picture: 'gil' }),
    '`picture`: found "gil", expected either `setup` or `picture`',
  ],
  [entry('slot', {}, ''), 'found no text, expected one paragraph below the frontmatter'],
  [entry('slot', {}, 'One.\n\nTwo.'), 'found more than one paragraph, expected one'],
])('an entry that is not whole is named with what it lacks', (file, message) => {
  expect(lines(readGlossary([file]).problems)).toEqual([`content/glossary/slot.mdx: ${message}`]);
});

test('a file of another kind among the entries is named', () => {
  expect(lines(readGlossary([{ path: 'content/glossary/Slot.md', text: '' }]).problems)).toEqual([
    'content/glossary/Slot.md: found a file with this name, expected `<words>.mdx`',
  ]);
});

test('an entry or a step that names no published question is refused with its place', () => {
  const { terms } = readGlossary([entry('slot', { see: '[one, nowhere]' })]);
  expect(lines(checkGuide({ terms, steps: [step('a', 'lost'), step('b', 'three')] }, questions))).toEqual([
    'content/glossary/slot.mdx: `see[1]`: found `nowhere`; expected a folder under content/questions',
    'content/start/lost-a.mdx: `question`: found `lost`; expected a folder under content/questions',
    'content/start/three-b.mdx: `question`: found `three`, a draft; expected a published question',
  ]);
});

test('two steps with one address, and two terms with one wording, are refused', () => {
  const { terms } = readGlossary([entry('pool', { links: '[pool]' }), entry('slot', { links: '[slot, Pool]' })]);
  expect(
    lines(checkGuide({ terms, steps: [step('a', 'one'), { ...step('a'), path: 'content/start/2-a.mdx' }] }, questions)),
  ).toEqual([
    'content/start/2-a.mdx: found the address `a`, which content/start/one-a.mdx has already; expected one of its own',
    'content/glossary/slot.mdx: `links[1]`: found “Pool”, which content/glossary/pool.mdx has already; expected one of its own',
  ]);
});

test('the steps go by their numbers, whatever the order of the files', () => {
  const read = readStart([...steps(stepFile(7, 'widget: { processes: 1, threads: 2 }\n', ''))].reverse());
  expect(read.problems).toEqual([]);
  expect(read.steps.map(({ slug }) => slug)).toEqual([1, 2, 3, 4, 5, 6, 7].map((number) => `step-${number}`));
  expect(read.steps[6]).toEqual({
    path: 'content/start/7-step-7.mdx',
    slug: 'step-7',
    data: { title: 'A', idea: 'An idea.', question: 'one', widget: { processes: 1, threads: 2 } },
  });
});

test.each([
  [stepFile(7, 'picture: gil\n', ''), 'found nothing to try, expected `widget` or a `ts run` fence'],
  [stepFile(7, '', SNIPPET + SNIPPET), 'found 2 `ts run` fences, expected one at most'],
  [stepFile(7, 'picture: cat\n'), expect.stringMatching(/^`picture`: found "cat", expected one of accept, /)],
  [stepFile(7, 'slug: x\n'), '`slug` is no field of this file; expected one that CONTRIBUTING.md lists'],
  [stepFile(7, '', SNIPPET, 'step'), 'found a file with this name, expected `7-<words>.mdx`'],
  [stepFile(7, '', SNIPPET, '6-two'), 'found a file with this name, expected `7-<words>.mdx`'],
  [{ path: 'content/start/7-x.mdx', text: '' }, 'expected frontmatter between two lines of `---` at the top'],
])('a step that is not whole is named with what it lacks', (file, message) => {
  const [problem, ...others] = readStart(steps(file)).problems;
  expect([problem?.message, others.length]).toEqual([message, 0]);
  expect(problem?.path.startsWith('content/start/')).toBe(true);
});

test('the steps are seven', () => {
  expect(lines(readStart([1, 2, 3, 4, 5, 6].map((number) => stepFile(number))).problems)).toEqual([
    'content/start: found 6 files, expected seven steps',
  ]);
});

test('the glossary has at least 24 words, each with what it links', () => {
  const files = readdirSync('content/glossary').map((name) => ({
    path: `content/glossary/${name}`,
    text: readFileSync(`content/glossary/${name}`, 'utf8'),
  }));
  const { terms, problems } = readGlossary(files);
  expect(problems).toEqual([]);
  expect(terms.length).toBeGreaterThanOrEqual(24);
  expect(terms.filter(({ data }) => data.links.length === 0).map(({ path }) => path)).toEqual([]);
});

test('questions go by how many others name them, then by title', () => {
  const question = (slug: string, title: string, related: string[] = []) => ({ slug, data: { title, related } });
  const all = [question('b', 'B', ['c']), question('a', 'A', ['c', 'd']), question('c', 'C'), question('d', 'D')];
  expect(byRelated(all, all).map(({ slug }) => slug)).toEqual(['c', 'd', 'a', 'b']);
  expect(all.map(({ slug }) => slug)).toEqual(['b', 'a', 'c', 'd']);
});
