import { expect, test } from 'vitest';
import { TextIndex } from '../../../src/search/text-index.ts';
import { fakePagefind, namesOf } from './fake-pagefind.ts';

const RECORDS = [
  { words: 'worker timeout', url: '/a/n3nc/', meta: { title: 'One' } },
  { words: 'worker worker memory', url: '/a/q7nc/', meta: { title: 'Two' } },
];

const always = () => true;

test('what Pagefind says for a word is said by the numbers of records, and asked for once', async () => {
  const pagefind = fakePagefind(RECORDS);
  const texts = await TextIndex.open(pagefind, namesOf(RECORDS).toReversed());
  expect(texts.records).toBe(2);
  await texts.ask(['worker', 'memory'], always);
  await texts.ask(['memory', 'timeout'], always);
  expect(pagefind.asked).toEqual(['worker', 'memory', 'timeout']);
  expect(texts.hits('worker')).toEqual(
    new Map([
      [1, 1],
      [0, 2],
    ]),
  );
  expect(texts.hits('memory')).toEqual(new Map([[0, 1]]));
});

test('a word that nobody asked for or that nothing has is nowhere', async () => {
  const texts = await TextIndex.open(fakePagefind(RECORDS), namesOf(RECORDS));
  await texts.ask(['zyxwv'], always);
  expect(texts.hits('worker').size).toBe(0);
  expect(texts.hits('zyxwv').size).toBe(0);
});

test('records without a known name are numbered as they are met', async () => {
  const texts = await TextIndex.open(fakePagefind(RECORDS), ['en_1']);
  await texts.ask(['worker'], always);
  expect([...texts.hits('worker').keys()]).toEqual([1, 0]);
});

test('asking ends when nobody wants it any more', async () => {
  const pagefind = fakePagefind(RECORDS);
  const texts = await TextIndex.open(pagefind, namesOf(RECORDS));
  await texts.ask(['worker', 'memory', 'timeout'], () => pagefind.asked.length < 2);
  expect(pagefind.asked).toEqual(['worker', 'memory']);
});

test('a word for which Pagefind failed is asked for again', async () => {
  let isOffline = true;
  const pagefind = fakePagefind(RECORDS, {
    search: () => (isOffline ? Promise.reject(new Error('found no chunk')) : Promise.resolve()),
  });
  const texts = await TextIndex.open(pagefind, namesOf(RECORDS));
  await expect(texts.ask(['worker'], always)).rejects.toThrow('found no chunk');
  isOffline = false;
  await texts.ask(['worker'], always);
  expect(texts.hits('worker').size).toBe(2);
});

test('what a record says of itself is fetched once it was found', async () => {
  const texts = await TextIndex.open(fakePagefind(RECORDS), namesOf(RECORDS));
  expect(await texts.details(0)).toBeUndefined();
  await texts.ask(['worker'], always);
  expect(await texts.details(1)).toEqual({ url: '/a/q7nc/', meta: { title: 'Two' } });
  expect(await texts.details(99)).toBeUndefined();
});

test('details that cannot be fetched are undefined', async () => {
  const pagefind = fakePagefind(RECORDS, { data: () => Promise.reject(new Error('found no fragment')) });
  const texts = await TextIndex.open(pagefind, namesOf(RECORDS));
  await texts.ask(['worker'], always);
  expect(await texts.details(0)).toBeUndefined();
});

test('a result that counts for nothing is no hit, and can be shown all the same', async () => {
  const pagefind = fakePagefind(RECORDS);
  const search = pagefind.search.bind(pagefind);
  pagefind.search = async (word) => {
    const { results } = await search(word);
    return { results: results.map((result, index) => (index === 0 ? { ...result, score: 0 } : result)) };
  };
  const texts = await TextIndex.open(pagefind, namesOf(RECORDS));
  await texts.ask(['worker'], always);
  expect(texts.hits('worker')).toEqual(new Map([[1, 2]]));
  expect(await texts.details(0)).toMatchObject({ url: '/a/n3nc/' });
});

test('Pagefind is told how to rank, to start no worker, and where it lies only where that is not beside it', async () => {
  const beside = fakePagefind(RECORDS);
  await TextIndex.open(beside, []);
  expect(beside.said).toEqual([expect.objectContaining({ noWorker: true })]);
  expect(beside.said[0]).not.toHaveProperty('basePath');
  const elsewhere = fakePagefind(RECORDS);
  await TextIndex.open(elsewhere, [], '/some/folder/');
  expect(elsewhere.said).toEqual([expect.objectContaining({ basePath: '/some/folder/' })]);
});
