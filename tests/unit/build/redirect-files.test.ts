import { expect, test } from 'vitest';
import { nginxRedirects, redirectsFile } from '../../../src/build/redirect-files.ts';

const moves = [
  { from: '/q/old/', to: '/q/new/' },
  { from: '/glossary/old/', to: '/glossary/#term-new' },
];

test('a static host is told each move in a line, below the base path', () => {
  expect(redirectsFile(moves, '/kb/').split('\n').slice(1)).toEqual([
    '/kb/q/old/ /kb/q/new/ 301',
    '/kb/glossary/old/ /kb/glossary/#term-new 301',
    '',
  ]);
});

test('nginx gets maps of addresses and of fragments, so that the query goes between them', () => {
  const text = nginxRedirects(moves, '/kb/');
  const maps = text.split('\n').filter((line) => !line.startsWith('#'));
  expect(maps).toEqual([
    'map $uri $inflight_moved {',
    '    default "";',
    '    "/kb/q/old/" "/kb/q/new/";',
    '    "/kb/glossary/old/" "/kb/glossary/";',
    '}',
    'map $uri $inflight_moved_to_part {',
    '    default "";',
    '    "/kb/glossary/old/" "#term-new";',
    '}',
    '',
  ]);
  expect(text).toContain('return 301 $inflight_moved$is_args$args$inflight_moved_to_part;');
});

test('without a move both files are there, for configurations that name them', () => {
  expect(redirectsFile([], '/').split('\n')).toHaveLength(2);
  expect(nginxRedirects([], '/')).toContain('map $uri $inflight_moved {\n    default "";\n}');
});
