import fc from 'fast-check';
import { expect, test } from 'vitest';
import { statePassage } from '../../../src/calculator/state-passage.ts';
import { CHOSEN_SERVERS, INITIAL, type Values } from '../../../src/calculator/values.ts';

const URL = 'https://x.example/calculator/?p=2';

const withNumbers = (numbers: Partial<Values['numbers']>, rest: Partial<Values> = {}): Values => ({
  ...INITIAL,
  ...rest,
  numbers: { ...INITIAL.numbers, ...numbers },
});

test('what is copied of a state has the number first, then the load, the command and the address', () => {
  const passage = statePassage(withNumbers({ p: 2, t: 4, r: 40 }, { server: 'gunicorn-gthread' }), URL);
  expect(passage).toMatchObject({
    title: '8 requests at once; the 9th waits',
    text: expect.stringMatching(/^At 40\/s, /) as string,
    code: {
      language: 'console',
      text: expect.stringMatching(/^gunicorn --workers 2 --worker-class gthread --threads 4 /) as string,
    },
    url: URL,
  });
  expect(passage.facts.map(({ label }) => label)).toEqual(['Most it can serve', 'Chance of waiting']);
});

test('a state that is overloaded has no chance of waiting', () => {
  const { facts, text } = statePassage(withNumbers({ p: 1, t: 1, r: 1000 }), URL);
  expect(text).toMatch(/the line grows by/);
  expect(facts.map(({ label }) => label)).toEqual(['Most it can serve']);
});

test('of no server something is copied that is no number, is empty or is a comment alone', () => {
  const loads = fc.constantFrom(0, 1, 137, 1e6);
  const counts = fc.constantFrom(1, 4, 300);
  fc.assert(
    fc.property(fc.constantFrom(...CHOSEN_SERVERS), loads, counts, counts, (server, r, p, t) => {
      const passage = statePassage(withNumbers({ r, p, t }, { server }), URL);
      expect(JSON.stringify(passage)).not.toMatch(/NaN|Infinity|undefined|null|not modelled/);
      for (const words of [passage.title, passage.text, ...passage.facts.map(({ text }) => text)])
        expect(words).toMatch(/\S/);
      if (passage.code) expect(passage.code.text).toMatch(/^[^#\s]/);
    }),
    { seed: 1, numRuns: 100 },
  );
});
