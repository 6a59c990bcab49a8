import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { RandomStream } from '../../../../src/model/random/random-stream.ts';
import { TellingLines, tellingLines } from '../../../../src/search/query/telling-lines.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** The telling lines of a text that is given in these pieces. */
function lines(...pieces: string[]): string | undefined {
  const collected = new TellingLines();
  for (const piece of pieces) collected.add(piece);
  return collected.end();
}

const CRITICAL = '[2026-11-22 13:28:56 +0000] [13410] [CRITICAL] WORKER TIMEOUT (pid:13412)';

/** A log of at least so many characters in which nothing is wrong. */
function quietLog(characters: number, seed: number): string[] {
  const random = new RandomStream(seed, 0);
  const some = (most: number) => random.below(most);
  const log: string[] = [];
  for (let length = 0; length < characters;) {
    const line = `10.0.0.${some(255)} - - [22/Nov/2026:10:22:${some(60)} +0000] "GET /item/${some(60_000)} HTTP/1.1" 200 ${some(9999)}`;
    log.push(line);
    length += line.length + 1;
  }
  return log;
}

test('a log of a million characters gives the one critical line, wherever it stands', async () => {
  const quiet = quietLog(1_000_000, 7);
  for (const place of [0, 1, Math.floor(quiet.length / 2), quiet.length - 1, quiet.length]) {
    const log = quiet.toSpliced(place, 0, CRITICAL).join('\n');
    expect(await tellingLines(log, 2000, () => true)).toBe(CRITICAL);
  }
});

test.each([
  ['the worst', 'WARNING: slow\nworker ERROR\n[CRITICAL] WORKER TIMEOUT', 'worker ERROR\n[CRITICAL] WORKER TIMEOUT'],
  ['the end of a traceback', 'Traceback\n  File "a.py", line 1\n    x\nKeyError: 1', 'KeyError: 1'],
  [
    'an exception of a module',
    'all is well\nsqlalchemy.exc.TimeoutError: QueuePool limit',
    'sqlalchemy.exc.TimeoutError: QueuePool limit',
  ],
  ['what nginx calls an error', 'GET / 200\n1#1 [error] upstream', '1#1 [error] upstream'],
  ['a failure in words', 'starting\nconnection refused by peer\nstopping', 'connection refused by peer'],
  ['a bare warning', 'a\nwarning: b\nc', 'warning: b'],
  ['what ends with a return', 'a\rKilled: OOM\r\nb', 'Killed: OOM'],
])('of several lines those count that tell most: %s', (_, text, expected) => {
  expect(lines(text)).toBe(expected);
});

test('lines that differ by their numbers are one, and four at most are kept in their order', () => {
  expect(lines('worker 1 timeout\nworker 22 timeout')).toBe('worker 1 timeout');
  const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => `${name} failed`);
  expect(lines(many.join('\n'))).toBe('a failed\nb failed\nc failed\nd failed');
});

test.each([[''], ['\n\n\n'], ['nothing is wrong\nat all'], ['\u0000\u001b']])(
  'nothing telling is undefined: %j',
  (text) => {
    expect(lines(text)).toBeUndefined();
  },
);

test('of a text without a telling line its beginning is read', async () => {
  const quiet = quietLog(10_000, 3).join('\n');
  expect(await tellingLines(quiet, 2000, () => true)).toBe(quiet.slice(0, 2000));
});

test('a single line of a million characters gives the part that tells', async () => {
  const line = `${'x '.repeat(300_000)}CRITICAL ${'y '.repeat(200_000)}`;
  const found = await tellingLines(line, 2000, () => true);
  expect(found).toContain('CRITICAL');
  expect(found.length).toBeLessThanOrEqual(600);
});

test.each([
  ['whole', [`${'x'.repeat(596)} CRITICAL worker`]],
  ['with its end', [`${'x'.repeat(596)} CRITICAL worker\nall is well`]],
  ['in two pieces', [`${'x'.repeat(610)} CRIT`, 'ICAL worker\nall is well']],
])('a word is found across the cut of a long line: %s', (_, pieces) => {
  expect(lines(...pieces)).toMatch(/ CRITICAL worker(?:\n|$)/);
});

test('wherever the word stands in a long line, it is found', () => {
  for (let before = 500; before <= 1300; before++)
    expect(lines(`${'x'.repeat(before)} CRITICAL ${'y'.repeat(700)}\n`), `${before}`).toContain(' CRITICAL ');
});

test('lines that begin alike are two if one of them tells more', () => {
  const beginning = 'a'.repeat(210);
  expect(lines(`${beginning} ERROR\n${beginning} CRITICAL`)).toBe(`${beginning} ERROR\n${beginning} CRITICAL`);
  expect(lines(`${beginning} ERROR\n${beginning} ERROR too`)).toBe(`${beginning} ERROR`);
});

test('the result has no more characters than asked for', async () => {
  const long = Array.from('abcd', (letter) => `ERROR ${letter.repeat(590)}`).join('\n');
  expect(await tellingLines(long, 1000, () => true)).toBe(long.slice(0, 1000));
});

/** Lines as they come, some of them telling, with every kind of line end. */
const text = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        CRITICAL,
        'all is well',
        '',
        'ERROR in app',
        'RuntimeError: no context',
        'worker 7 timed out',
        '  WARNING: slow',
        'connection refused',
        'Ω '.repeat(200),
      ),
      fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
    ),
    { maxLength: 30 },
  )
  .map((all) => all.flat().join(''));

test('where a text is cut into pieces makes no difference while no line is longer than 600 characters', () => {
  fc.assert(
    fc.property(text, fc.array(fc.nat(3000), { maxLength: 20 }), (whole, cuts) => {
      const places = [0, ...cuts.filter((cut) => cut < whole.length).sort((a, b) => a - b), whole.length];
      const pieces = places.slice(1).map((end, index) => whole.slice(places[index], end));
      expect(lines(...pieces)).toBe(lines(whole));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('what is found stands in the text, in its order', () => {
  fc.assert(
    fc.property(text, (whole) => {
      let from = 0;
      for (const line of lines(whole)?.split('\n') ?? []) {
        const at = whole.indexOf(line, from);
        expect(at).toBeGreaterThanOrEqual(from);
        from = at + line.length;
      }
    }),
    { seed: 1, numRuns: 300 },
  );
});

test('reading pauses whenever a slice is used up', async () => {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += 9));
  const turns = vi.spyOn(globalThis, 'setTimeout');
  await tellingLines('x'.repeat(1_000_000), 2000, () => true);
  expect(turns.mock.calls.length).toBeGreaterThan(100);
});

test('reading ends when nobody wants it any more', async () => {
  let looks = 0;
  expect(await tellingLines(`${'x\n'.repeat(500_000)}CRITICAL`, 2000, () => ++looks < 3)).not.toContain('CRITICAL');
  expect(looks).toBe(3);
});
