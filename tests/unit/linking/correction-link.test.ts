import { expect, test } from 'vitest';
import { correctionLink } from '../../../src/linking/correction-link.ts';

const answer = {
  title: 'Is “&title=” & {body} #1 wrong?',
  verdict: 'wrong',
  verdictNote: 'since 1.0',
  link: 'https://inflight.example/a/k7q2/?r=3',
} as const;

test('a form gets title and body as parameters, beside its own', () => {
  const address = new URL(correctionLink('https://example.org/x/issues/new?labels=answer', answer));
  expect(address.origin + address.pathname).toBe('https://example.org/x/issues/new');
  expect(address.searchParams.get('labels')).toBe('answer');
  expect(address.searchParams.get('title')).toBe('Correct: Is “&title=” & {body} #1 wrong?');
  expect(address.searchParams.get('body')).toMatch(
    /^https:\/\/inflight\.example\/a\/k7q2\/\?r=3\nNow: Wrong: since 1\.0\n\nWhat is wrong:\n/,
  );
});

test('a form that names its own parameters has them replaced, once', () => {
  const address = new URL(
    correctionLink('https://example.org/issues?issue[title]={title}&issue[description]={body}', answer),
  );
  expect(address.searchParams.get('issue[title]')).toBe('Correct: Is “&title=” & {body} #1 wrong?');
  expect(address.searchParams.get('issue[description]')).toContain('/a/k7q2/?r=3');
  expect([...address.searchParams.keys()]).toEqual(['issue[title]', 'issue[description]']);
});
