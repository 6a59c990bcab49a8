import { describe, expect, test } from 'vitest';
import { importFile } from '../../../src/importer/import-file.ts';
import { knownFolder, type KnownFolder } from '../../../src/importer/library.ts';
import { folderHash, type Files } from '../../../src/importer/write/folder-hash.ts';

const TEXT =
  '[python] Is it one?\n\nIt is.\n\nThis question is related to python\n\nThe answer is\n\n\nYes.\n\n\nNo.\n';
const CHANGED = TEXT.replace('No.', 'Perhaps.');

function importText(text: string, library: KnownFolder[] = [], update = false, input = 'dump/one.txt') {
  return importFile(input, new TextEncoder().encode(text), library, update);
}

function filesOf(text: string): Files {
  const { write } = importText(text);
  if (!write) throw new Error('expected files');
  return write.files;
}

const WRITTEN = filesOf(TEXT);
const written = knownFolder({ name: 'is-it-one', files: WRITTEN });

const withQuestion = (change: (text: string) => string): Files =>
  new Map([...WRITTEN].map(([name, text]) => [name, name === 'question.mdx' ? change(text) : text]));

/** What a published question still says: no `imported`, another title, the same id and source. */
const published = withQuestion((text) =>
  text
    .replace(/imported:\n(?: {2}.*\n)+/, '')
    .replace('draft', 'published')
    .replace('title: "Is it one?"', 'title: One'),
);

const cases: [name: string, text: string, library: KnownFolder[], update: boolean, expected: object][] = [
  ['a question nobody imported is new', TEXT, [], false, { outcome: 'new', folder: 'is-it-one', edited: false }],
  ['the same again is unchanged', TEXT, [written], true, { outcome: 'unchanged', edited: false, files: [] }],
  [
    'an edited folder is kept',
    TEXT,
    [knownFolder({ name: 'is-it-one', files: withQuestion((text) => `${text}More.\n`) })],
    true,
    { outcome: 'kept', edited: true, files: [] },
  ],
  [
    'a folder with another file is edited',
    TEXT,
    [knownFolder({ name: 'is-it-one', files: new Map([...WRITTEN, ['plot.svg', '']]) })],
    true,
    { outcome: 'kept', edited: true, files: [] },
  ],
  [
    'changed material is reported',
    CHANGED,
    [written],
    false,
    { outcome: 'changed upstream', edited: false, files: [] },
  ],
  [
    'changed material is written where it was asked for',
    CHANGED,
    [written],
    true,
    { outcome: 'updated', folder: 'is-it-one', files: ['question.mdx', '1-yes.mdx', '2-perhaps.mdx'] },
  ],
  [
    'changed material is not written over an edited folder',
    CHANGED,
    [knownFolder({ name: 'is-it-one', files: withQuestion((text) => `${text}More.\n`) })],
    true,
    { outcome: 'changed upstream', edited: true, files: [] },
  ],
  [
    'a renamed folder is found again',
    TEXT,
    [knownFolder({ name: 'renamed', files: WRITTEN })],
    false,
    { outcome: 'unchanged', folder: 'renamed' },
  ],
  [
    'a published question is kept, whatever the material says',
    CHANGED,
    [knownFolder({ name: 'one', files: published })],
    true,
    { outcome: 'kept', folder: 'one', edited: true, files: [] },
  ],
  [
    'a folder of the same name with another question is left alone',
    TEXT,
    [knownFolder({ name: 'Is-It-One', files: new Map() }), knownFolder({ name: 'is-it-one-2', files: new Map() })],
    false,
    { outcome: 'new', folder: 'is-it-one-3' },
  ],
  [
    'a folder of the same name that cannot be read is refused',
    TEXT,
    [knownFolder({ name: 'is-it-one', files: new Map([['question.mdx', 'title: x']]) })],
    false,
    {
      outcome: 'refused',
      line: 1,
      reason:
        'expected to read the folder of the same name, found is-it-one/question.mdx: expected frontmatter between two lines of `---` at the top',
    },
  ],
  [
    'a folder of the same name without an id is refused',
    TEXT,
    [knownFolder({ name: 'is-it-one', files: new Map([['question.mdx', '---\ntitle: x\n---\n']]) })],
    false,
    {
      outcome: 'refused',
      reason:
        'expected to read the folder of the same name, found is-it-one/question.mdx: expected frontmatter with an `id`',
    },
  ],
];

describe('a plan', () => {
  test.each(cases)('%s', (_, text, library, update, expected) => {
    expect(importText(text, library, update).report).toMatchObject(expected);
  });

  test('treats the same title in a file of another name as another question', () => {
    const { report } = importText(TEXT, [written], false, 'two.txt');
    expect(report).toMatchObject({ outcome: 'new', folder: 'is-it-one-2' });
    expect(report.outcome !== 'refused' && report.id).not.toBe(written.question?.id);
  });

  test('is the same for the same text and the same folders', () => {
    expect(importText(TEXT)).toEqual(importText(TEXT));
  });
});

describe('ids', () => {
  const idsOf = (files: Files) => knownFolder({ name: 'x', files }).ids;

  test('of others are never taken', () => {
    const [id = ''] = written.ids;
    const other = knownFolder({ name: 'other', files: new Map([['question.mdx', `---\nid: ${id}\n---\n`]]) });
    const { write } = importText(TEXT, [other]);
    expect(idsOf(write?.files ?? new Map())).not.toContain(id);
    const found = importText(TEXT, [other, knownFolder({ name: 'is-it-one', files: write?.files ?? new Map() })]);
    expect(found.report).toMatchObject({ outcome: 'unchanged' });
  });

  test('of answers stay when another answer is put before them', () => {
    const longer = filesOf(TEXT.replace('Yes.', 'First.\n\n\nYes.'));
    expect(idsOf(longer)).toEqual(expect.arrayContaining(idsOf(WRITTEN)));
  });

  test('of answers with the same text differ', () => {
    const ids = idsOf(filesOf(TEXT.replace('Yes.', 'No.')));
    expect(new Set(ids).size).toBe(3);
  });
});

test('a written folder has the hash it names', () => {
  expect(written.question?.imported?.hash).toBe(folderHash(WRITTEN));
});

test('a title without a letter of the Latin alphabet makes a folder named after its id', () => {
  const { report } = importText(TEXT.replace('Is it one?', 'אחד?'));
  expect(report).toMatchObject({ folder: `question-${report.outcome === 'refused' ? '' : report.id}` });
});
