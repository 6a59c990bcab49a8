import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NEWEST_SOFTWARE_PATH, readNewestSoftware } from '../../../src/knowledge/newest-software.ts';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import { newerRelease } from '../../../src/knowledge/staleness.ts';
import { SERVER_GUIDES } from '../../../src/knowledge/server-guide.ts';
import { contentFiles } from '../../../src/tools/content-files.ts';

const known = readNewestSoftware(readFileSync(NEWEST_SOFTWARE_PATH, 'utf8'));
const ranges = readKnowledge(contentFiles('.')).questions.flatMap(({ data, answers }) =>
  [data, ...answers.map((answer) => answer.data)].flatMap(({ appliesTo }) => appliesTo ?? []),
);

test('the newest release is known of all software that an answer or a server page names', () => {
  const named = new Set([
    ...ranges.map(({ software }) => software),
    ...Object.values(SERVER_GUIDES).map(({ software }) => software),
  ]);
  expect([...named].filter((software) => known[software] === undefined)).toEqual([]);
});

test('no range ends behind the newest release known: then the file is what has aged', () => {
  const beyond = ranges.filter(({ software, to }) => {
    const newest = known[software]?.newest;
    return to !== undefined && newest !== undefined && newerRelease(newest, to) !== undefined;
  });
  expect(beyond).toEqual([]);
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
