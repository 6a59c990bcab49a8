import { expect, test } from 'vitest';
import { checkPreview } from '../../../src/knowledge/check-preview.ts';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import { VERDICTS, type Verdict } from '../../../src/knowledge/verdict.ts';
import { answerFile, questionFile } from './knowledge-files.ts';

type Fields = Record<string, string>;

const lines = (question: Fields, ...answers: Fields[]) => {
  const { questions, problems } = readKnowledge([
    questionFile('one', 'dddd', { headline: 'It is so', ...question }),
    ...answers.map((fields, index) => answerFile('one', `${index + 1}-x`, ['bbbb', 'cccc'][index] ?? '', fields)),
  ]);
  expect(problems).toEqual([]);
  return checkPreview(questions).map(({ path, message }) => `${path}: ${message}`);
};

const question = 'content/questions/one/question.mdx';
const answer = 'content/questions/one/1-x.mdx';

/** A claim that makes the preview's title just so many bytes long. */
const claim = (verdict: Verdict, bytes: number) => 'a'.repeat(bytes - VERDICTS[verdict].word.length - 2);

test('a title that fits with its verdict needs no headline, up to the last byte', () => {
  expect(lines({}, { title: claim('outdated', 67), verdict: 'outdated' })).toEqual([]);
  expect(lines({}, { title: claim('wrong', 67), verdict: 'depends' })).toHaveLength(1);
});

test('a title too long is named with its bytes and the room there is', () => {
  expect(lines({}, { title: claim('holds', 68) })).toEqual([
    `${answer}: \`title\`: found “Holds: ${claim('holds', 68)}”, 68 bytes of UTF-8, which previews cut after 67; expected a \`headline\` of at most 60 bytes`,
  ]);
  expect(lines({}, { title: claim('holds', 68), headline: 'Short' })).toEqual([]);
});

test('bytes are counted, not characters', () => {
  const title = `${claim('holds', 66)}×`;
  expect(title.length).toBe(60);
  expect(lines({}, { title })).toEqual([
    `${answer}: \`title\`: found “Holds: ${title}”, 68 bytes of UTF-8, which previews cut after 67; expected a \`headline\` of at most 60 bytes`,
  ]);
});

test('a headline too long is named in place of the title', () => {
  expect(lines({}, { title: claim('wrong', 90), verdict: 'wrong', headline: claim('wrong', 70) })).toEqual([
    `${answer}: \`headline\`: found “Wrong: ${claim('wrong', 70)}”, 70 bytes of UTF-8, which previews cut after 67; expected one of at most 60 bytes`,
  ]);
});

test('an answer’s headline that repeats a title that fits is refused, one that shortens it is not', () => {
  const refused = `${answer}: \`headline\`: found the title again, expected none: the title fits a preview as it is`;
  expect(lines({}, { title: 'A claim.', headline: 'a  claim' })).toEqual([refused]);
  expect(lines({}, { title: 'A claim', headline: 'Another claim' })).toEqual([]);
});

test('a question’s headline is no question and not its title', () => {
  const expected = 'expected the claim that the short answer makes';
  expect(lines({ headline: 'Is it so?' })).toEqual([
    `${question}: \`headline\`: found the question “Is it so?”, ${expected}`,
  ]);
  expect(lines({ title: 'Is it so?', headline: 'Is it so' })).toEqual([
    `${question}: \`headline\`: found the title again, ${expected}`,
  ]);
});

test('a question’s headline is measured with the verdict of its first published answer', () => {
  const headline = claim('wrong', 67);
  expect(lines({ headline }, { verdict: 'holds' })).toEqual([]);
  expect(lines({ headline }, { verdict: 'outdated', status: 'draft' }, { verdict: 'holds' })).toEqual([]);
  expect(lines({ headline }, { verdict: 'outdated' })).toEqual([
    `${question}: \`headline\`: found “Outdated: ${headline}”, 70 bytes of UTF-8, which previews cut after 67; expected one of at most 57 bytes`,
  ]);
});

test('drafts are asked for nothing', () => {
  expect(lines({ status: 'draft' }, { title: claim('holds', 100) })).toEqual([]);
  expect(lines({}, { title: 'A claim' }, { status: 'draft', title: claim('holds', 100) })).toEqual([]);
});
