import { expect, test } from 'vitest';
import { describeRange } from '../../../src/knowledge/software.ts';
import { verdictLine } from '../../../src/knowledge/verdict.ts';

test('a version range reads as a person would say it', () => {
  expect(describeRange({ software: 'gunicorn', from: '20.0', to: '26.2' })).toBe('gunicorn 20.0 to 26.2');
  expect(describeRange({ software: 'flask', from: '1.0' })).toBe('Flask 1.0 and later');
  expect(describeRange({ software: 'uwsgi', to: '2.0.26' })).toBe('uWSGI up to 2.0.26');
  expect(describeRange({ software: 'nginx', from: '1.22', to: '1.22' })).toBe('nginx 1.22');
  expect(describeRange({ software: 'linux' })).toBe('Linux, every version');
});

test('a verdict is a word, narrowed by its note', () => {
  expect(verdictLine('outdated', 'since Flask 1.0')).toBe('Outdated: since Flask 1.0');
  expect(verdictLine('holds')).toBe('Holds');
});
