import { expect, test } from 'vitest';
import { QuestionIndex } from '../../../src/search/memory/question-index.ts';
import { textsView } from '../../../src/search/texts-view.ts';
import { TextIndex } from '../../../src/search/text-index.ts';
import { fakePagefind, namesOf, type FakeRecord } from './fake-pagefind.ts';

/** A record as the site's index has it. */
function record(id: string, slug: string, place: number, changes: Record<string, string> = {}): FakeRecord {
  const meta = {
    slug,
    question: `What about ${slug}?`,
    tags: 'gunicorn errors',
    place: String(place),
    title: `Claim ${id}`,
    verdict: 'wrong',
    note: '',
    short: 'It is not.',
    applies: 'gunicorn 20.1',
    ...changes,
  };
  return { words: 'worker', url: `/a/${id}/`, meta };
}

const RECORDS = [
  record('n3nc', 'workers', 1),
  record('q7nc', 'threads', 2, { note: 'since 1.0' }),
  record('r2tb', 'workers', 2),
];

async function view(records: readonly FakeRecord[], looked: readonly number[]) {
  const texts = await TextIndex.open(fakePagefind(records), namesOf(records));
  await texts.ask(['worker'], () => true);
  return textsView(texts, new QuestionIndex(), looked);
}

test('records say which question they are of, and where they stand on its page', async () => {
  const made = await view(RECORDS, [2, 1, 0]);
  expect(made.records).toBe(3);
  const places = [0, 1, 2].map((number) => made.placeOf(number));
  expect(places[0]?.question).toBe(places[2]?.question);
  expect(places[0]?.question).not.toBe(places[1]?.question);
  expect(places.map((place) => place?.place)).toEqual([1, 2, 2]);
  expect(made.question(places[1]?.question ?? -1)).toMatchObject({ key: 'threads', title: 'What about threads?' });
});

test('an answer is what its record says', async () => {
  const made = await view(RECORDS, [0, 1, 2]);
  const place = made.placeOf(1);
  if (!place) throw new Error('found no place, expected that of a record that was looked at');
  expect(made.answer(place)).toEqual({
    id: 'q7nc',
    title: 'Claim q7nc',
    verdict: 'wrong',
    text: { short: 'It is not.', appliesTo: 'gunicorn 20.1', aliases: [], note: 'since 1.0' },
  });
  expect(made.tags(place.question)).toEqual(['gunicorn', 'errors']);
});

test('records that were not looked at stay unknown', async () => {
  const made = await view(RECORDS, [1]);
  expect(made.placeOf(0)).toBeUndefined();
  expect(made.question(7)).toBeUndefined();
  expect(made.tags(7)).toBeUndefined();
  expect(made.answer({ question: 7, place: 1 })).toBeUndefined();
  expect(made.wordings.map(({ from, to }) => [from, to])).toEqual([
    [1, 2],
    [1, 2],
  ]);
});

test('a record whose details do not arrive stays unknown, the others are there', async () => {
  let fetched = 0;
  const texts = await TextIndex.open(
    fakePagefind(RECORDS, {
      data: () => (fetched++ === 0 ? Promise.reject(new Error('found no network')) : Promise.resolve()),
    }),
    namesOf(RECORDS),
  );
  await texts.ask(['worker'], () => true);
  const made = await textsView(texts, new QuestionIndex(), [0, 1]);
  expect(made.placeOf(0)).toBeUndefined();
  expect(made.placeOf(1)).toEqual({ question: 0, place: 2 });
});

test('a record that is no answer is passed over', async () => {
  const made = await view([{ words: 'worker', url: '', meta: {} }, ...RECORDS], [0, 1]);
  expect(made.placeOf(0)).toBeUndefined();
  expect(made.placeOf(1)).toEqual({ question: 0, place: 1 });
});
