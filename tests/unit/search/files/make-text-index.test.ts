import { expect, test } from 'vitest';
import { indexRecords } from '../../../../src/search/files/index-record.ts';
import { makeTextIndex, RECORDS_FILE } from '../../../../src/search/files/make-text-index.ts';
import { sampleQuestions } from '../sample-knowledge.ts';

test('the index has a fragment for each record, the names in their order, and nothing of Pagefind’s interface', async () => {
  const records = indexRecords(sampleQuestions());
  const files = await makeTextIndex(records);
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(['pagefind.js', 'pagefind-entry.json', 'wasm.en.pagefind', RECORDS_FILE]),
  );
  expect(paths.filter((path) => /ui|highlight|component|\.css$|worker/.test(path))).toEqual([]);
  const names = JSON.parse(
    Buffer.from(files.find(({ path }) => path === RECORDS_FILE)?.content ?? []).toString(),
  ) as string[];
  expect(names).toHaveLength(records.length);
  expect(names.map((name) => `fragment/${name}.pf_fragment`).sort()).toEqual(
    paths.filter((path) => path.endsWith('.pf_fragment')).sort(),
  );
});

test('records of one address are one too few', async () => {
  const [record] = indexRecords(sampleQuestions());
  if (!record) throw new Error('found no record, expected the sample');
  await expect(makeTextIndex([record, record])).rejects.toThrow(
    'found 1 records in the search index, expected 2, one an answer',
  );
});
