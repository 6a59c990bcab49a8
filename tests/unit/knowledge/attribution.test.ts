import { expect, test } from 'vitest';
import { attributionFaults, stackExchangeLicence, stackExchangeSite } from '../../../src/knowledge/attribution.ts';
import { readKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import { answerFile, questionFile } from './knowledge-files.ts';

const day = (text: string) => new Date(`${text}T00:00:00Z`);

test.each([
  ['2011-04-07', 'CC BY-SA 2.5'],
  ['2011-04-08', 'CC BY-SA 3.0'],
  ['2018-05-01', 'CC BY-SA 3.0'],
  ['2018-05-02', 'CC BY-SA 4.0'],
] as const)('a revision of %s on Stack Exchange is under %s', (revised, licence) => {
  expect(stackExchangeLicence(day(revised))).toBe(licence);
});

test('sites of Stack Exchange are known by their host', () => {
  expect(stackExchangeSite('https://stackoverflow.com/q/1')).toBe('Stack Overflow');
  expect(stackExchangeSite('https://www.serverfault.com/q/1')).toBe('Server Fault');
  expect(stackExchangeSite('https://unix.stackexchange.com/q/1')).toBe('unix.stackexchange.com');
  expect(stackExchangeSite('https://notstackoverflow.com/q/1')).toBeUndefined();
  expect(stackExchangeSite('https://example.org/?u=stackoverflow.com')).toBeUndefined();
});

const source = {
  url: 'https://stackoverflow.com/questions/1/x',
  licence: 'CC BY-SA 3.0',
  authors: [{ url: 'https://stackoverflow.com/users/1/a' }],
  revised: day('2015-01-01'),
} as const;

test('a source of Stack Exchange names each profile and the licence of its day', () => {
  expect(attributionFaults(source)).toEqual([]);
  expect(attributionFaults({ ...source, licence: 'CC BY-SA 4.0' })).toEqual([
    '`source.licence`: found “CC BY-SA 4.0”, expected “CC BY-SA 3.0”, the licence of Stack Overflow on 2015-01-01',
  ]);
  expect(attributionFaults({ ...source, revised: undefined, authors: [{}] })).toEqual([
    "`source.authors[0].url`: found nothing, expected the author's profile: Stack Overflow asks for it",
    '`source.revised`: found nothing, expected the day of the revision: the licence of Stack Overflow goes by it',
  ]);
  expect(attributionFaults({ ...source, authors: [{ url: 'https://example.org/a' }] })).toEqual([
    "`source.authors[0].url`: found “https://example.org/a”, expected the author's profile: Stack Overflow asks for it",
  ]);
});

test('another site is held to the fields alone', () => {
  expect(attributionFaults({ url: 'https://example.org/', licence: 'MIT', authors: [{}], revised: undefined })).toEqual(
    [],
  );
});

const credit = 'title: X, url: "https://example.org/x", licence: MIT, authors: [{ name: A }]';

test.each([
  ['authors', 'title: X, url: "https://example.org/x", licence: MIT', 'at least one author'],
  ['authors', 'title: X, url: "https://example.org/x", licence: MIT, authors: []', 'at least one author'],
  ['title', 'url: "https://example.org/x", licence: MIT, authors: [{ name: A }]', 'text of at most 300 characters'],
  ['url', 'title: X, licence: MIT, authors: [{ name: A }]', 'an http or https address'],
  ['licence', 'title: X, url: "https://example.org/x", licence: WTFPL, authors: [{ name: A }]', 'one of CC BY-SA 2.5'],
])('a source without its %s is no content: %s', (field, fields, expected) => {
  const { problems } = readKnowledge([
    questionFile('one', 'dddd'),
    answerFile('one', '1-x', 'bbbb', { source: `{ ${fields} }` }),
  ]);
  expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(`\`source.${field}\`: found`)]);
  expect(problems[0]?.message).toContain(expected);
});

test('a source that says all is content', () => {
  const { problems } = readKnowledge([
    questionFile('one', 'dddd'),
    answerFile('one', '1-x', 'bbbb', { source: `{ ${credit} }` }),
  ]);
  expect(problems).toEqual([]);
});
