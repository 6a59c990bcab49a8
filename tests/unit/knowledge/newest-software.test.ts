import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NEWEST_SOFTWARE_PATH, readNewestSoftware } from '../../../src/knowledge/newest-software.ts';
import { SERVER_GUIDES } from '../../../src/knowledge/server-guide.ts';

const known = readNewestSoftware(readFileSync(NEWEST_SOFTWARE_PATH, 'utf8'));

test('the newest release is known of all software that a server page names', () => {
  const named = Object.values(SERVER_GUIDES).map(({ software }) => software);
  expect(named.filter((software) => known[software] === undefined)).toEqual([]);
});

test('what is wrong is named with its place', () => {
  expect(() =>
    readNewestSoftware('gunicorn:\n  newest: 26.2\n  lookedUp: "2026-11-22"\n  source: http://pypi.org/\n'),
  ).toThrow(
    new Error(
      [
        'content/software.yaml: `gunicorn.newest`: found 26.2, expected a version in quotes, such as "26.2"',
        'content/software.yaml: `gunicorn.source`: found "http://pypi.org/", expected an https address',
      ].join('\n'),
    ),
  );
});
