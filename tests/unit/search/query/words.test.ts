import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitWords } from '../../../../src/search/query/words.ts';

const keys = (text: string) => splitWords(text).map(({ key }) => key);

test.each([
  ['plain words', 'How many requests?', ['how', 'many', 'requests']],
  ['accents go', 'Café Größe naïve', ['cafe', 'große', 'naive']],
  ['an apostrophe joins', "don’t can't", ['dont', 'cant']],
  ['a genitive goes', 'gunicorn’s workers', ['gunicorn', 'workers']],
  [
    'quotes and brackets go',
    '`threads` "workers" (sync) [eventlet], «gevent»!',
    ['threads', 'workers', 'sync', 'eventlet', 'gevent'],
  ],
  ['full width is plain', 'ｇｕｎｉｃｏｒｎ', ['gunicorn']],
  ['a version keeps its points', 'Python 3.12 on 127.0.0.1', ['python', '3.12', 'on', '127.0.0.1']],
  ['joined parts are one', 'pool_pre_ping worker-tmp-dir flask.cli', ['poolpreping', 'workertmpdir', 'flaskcli']],
  ['nothing but signs', '*** --- => ::', []],
  ['nothing', '', []],
])('a text is split into words: %s', (_, text, expected) => {
  expect(keys(text)).toEqual(expected);
});

test.each([
  ['pool_pre_ping', ['pool', 'pre', 'ping']],
  ['worker-tmp-dir', ['worker', 'tmp', 'dir']],
  ['UvicornWorker', ['uvicorn', 'worker']],
  ['MaxRequestWorkers', ['max', 'request', 'workers']],
  ['threads', []],
  ['GUNICORN', []],
  ['3.12', []],
])('%s has the parts %j', (text, parts) => {
  expect(splitWords(text)[0]?.parts).toEqual(parts);
});

test.each([
  ['threads', []],
  ['Threads?', []],
  ['threaded=True', ['threaded=true']],
  ['--threads', ['--threads']],
  ['--threads=4', ['--threads=4', '--threads']],
  ['-w=4', ['-w=4', '-w']],
  ['$host', ['$host']],
  ['“--preload”,', ['--preload']],
])('%s is meant to the letter as %j', (text, literals) => {
  expect(splitWords(text)[0]?.literals).toEqual(literals);
});

test('only the first word of what stands together has its literal, and nothing longer than 40 characters is one', () => {
  expect(splitWords('a=b/c').map(({ literals }) => literals)).toEqual([['a=b/c'], [], []]);
  expect(splitWords(`--${'x'.repeat(38)}`)[0]?.literals).toHaveLength(1);
  expect(splitWords(`--${'x'.repeat(39)}`)[0]?.literals).toEqual([]);
});

test('of any text a word is letters, digits and what joins them; its key has no joiner but the points of a number', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const word of splitWords(text)) {
        expect(word.text).toMatch(/^[\p{L}\p{N}]+(?:[_.-]+[\p{L}\p{N}]+)*$/u);
        expect(word.key).toMatch(/^[\p{L}\p{N}]+(?:\.[\p{N}]+)*$/u);
        for (const part of word.parts) expect(part).toMatch(/^[\p{L}\p{N}]+$/u);
      }
    }),
    { seed: 1, numRuns: 1000 },
  );
});

test('capitals change no key of a plain word', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
      expect(keys(word.toUpperCase())).toEqual(keys(word));
    }),
    { seed: 1, numRuns: 200 },
  );
});
