import { expect, test } from 'vitest';
import type { StaleAnswer } from '../../../src/knowledge/evidence-share.ts';
import { staleGroups } from '../../../src/knowledge/stale-groups.ts';
import type { Software } from '../../../src/knowledge/software.ts';

const stale = (slug: string, id: string, siblings: number, software: Software, version: string): StaleAnswer => ({
  unchecked: [{ software, version }],
  answer: {
    path: `content/questions/${slug}/1-${id}.mdx`,
    slug,
    asked: `What about ${slug}?`,
    siblings,
    id,
    title: `Claim ${id}`,
    short: '',
    verdict: 'holds',
    need: 'count',
    own: undefined,
    question: [],
    evidence: [],
    body: '',
  },
});

test('stale answers stand together by release and by question, the largest group first', () => {
  const groups = staleGroups([
    stale('one', 'bbbb', 2, 'python', '3.14'),
    stale('two', 'bbbc', 2, 'gunicorn', '26'),
    stale('two', 'bbbd', 2, 'gunicorn', '26'),
    stale('three', 'bbbf', 1, 'gunicorn', '26'),
  ]);
  expect(
    groups.map(({ line, count, questions }) => [
      line,
      count,
      questions.map(({ slug, title, whole, answers }) => [slug, title, whole, answers.map(({ id }) => id)]),
    ]),
  ).toEqual([
    [
      'not checked on gunicorn 26',
      3,
      [
        ['two', 'What about two?', true, ['bbbc', 'bbbd']],
        ['three', 'What about three?', true, ['bbbf']],
      ],
    ],
    ['not checked on Python 3.14', 1, [['one', 'What about one?', false, ['bbbb']]]],
  ]);
});

test('where nothing is stale there is no group', () => {
  expect(staleGroups([])).toEqual([]);
});
