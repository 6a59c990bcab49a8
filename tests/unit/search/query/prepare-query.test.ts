import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prepareQuery, wordingKeys, type Question } from '../../../../src/search/query/prepare-query.ts';
import { stem } from '../../../../src/search/query/stem.ts';
import { STOP_WORDS } from '../../../../src/search/query/stop-words.ts';
import { splitWords } from '../../../../src/search/query/words.ts';
import { sampleWords } from '../sample-content.ts';

const vocabulary = sampleWords();
const prepare = (text: string): Question => prepareQuery(text, { vocabulary });
const words = (text: string) => prepare(text).terms.map(({ word }) => word);

/** What a term is looked up as. */
function forms(text: string, word: string): string[] {
  const term = prepare(text).terms.find((each) => each.word === word);
  return (term?.forms ?? []).map(({ key, isBeginning }) => key + (isBeginning ? '…' : ''));
}

test.each([
  ['words', 'How many requests can Flask handle at once?'],
  ['words', 'worker timeout'],
  ['words', 'connection refused'],
  ['words', ''],
  ['error', '[CRITICAL] WORKER TIMEOUT (pid:8)'],
  ['error', 'RuntimeError: Working outside of application context.'],
  ['error', 'upstream timed out (110: Connection timed out) while reading response header'],
  ['error', 'Sun Nov 22 10:22:11 2026 - *** HARAKIRI ON WORKER 3 ***'],
  ['command', 'gunicorn -w 4 app:app'],
  ['command', 'uwsgi --http :8000'],
  ['command', '--worker-tmp-dir'],
  ['command', '-w'],
  ['command', 'workers = 4'],
  ['command', 'proxy_read_timeout=60s;'],
])('it is %s: %s', (kind, text) => {
  expect(prepare(text).kind).toBe(kind);
});

test.each([
  ['words that say nothing go', 'How does the worker get a timeout?', ['worker', 'timeout']],
  ['unless there are no others', 'what is it', ['what', 'is', 'it']],
  ['each word is looked up once', 'worker WORKER Worker', ['worker']],
  ['nothing is nothing', '   ', []],
  [
    'the noise of a log goes',
    '[2026-11-22 10:22:11 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:8)',
    ['worker', 'timeout'],
  ],
  ['of a log so do words that stand nowhere', '[ERROR] zyxwv worker (pid:8)', ['worker']],
  ['of what was typed they stay', 'zyxwv worker', ['zyxwv', 'worker']],
  ['nothing but an address is taken as it is', '10.1.2.3', ['10.1.2.3']],
])('what is looked up: %s', (_, text, expected) => {
  expect(words(text)).toEqual(expected);
});

test('words of a log that stand nowhere are counted, those that were typed are not', () => {
  expect(prepare('[ERROR] zyxwv qwzyx worker (pid:8)').strange).toBe(2);
  expect(prepare('zyxwv qwzyx worker').strange).toBe(0);
});

test('a word is looked up by its stem, as it stands and by its synonyms, the stem before those', () => {
  const [term] = prepare('requests ').terms;
  expect(term?.forms.map(({ key }) => key)).toEqual(expect.arrayContaining(['request', '=requests', stem('hit')]));
  const weights = new Map(term?.forms.map(({ key, weight }) => [key, weight]));
  expect(weights.get('=requests')).toBe(1);
  expect(weights.get('request')).toBeLessThan(1);
  expect(weights.get(stem('hit'))).toBeLessThan(weights.get('request') ?? 0);
});

test('a flag or an assignment that stands somewhere counts more than a word, with its value and without', () => {
  const [term] = prepare('--timeout=120').terms;
  expect(term?.forms.map(({ key }) => key)).toEqual(['--timeout=120', '--timeout', 'timeout']);
  expect(term?.weight).toBeGreaterThan(1);
  expect(forms('threaded=True', 'threaded')[0]).toBe('threaded=true');
  expect(forms('timeout', 'timeout')).not.toContain('--timeout');
});

test('a compound that stands somewhere is looked up whole and, weaker, in parts', () => {
  const { terms } = prepare('pool_pre_ping');
  expect(terms.map(({ word }) => word)).toEqual(['pool_pre_ping', 'pool', 'pre', 'ping']);
  expect(terms[0]?.weight).toBe(1);
  for (const { weight } of terms.slice(1)) expect(weight).toBeLessThan(0.5);
});

test('a compound that stands nowhere is known by its parts', () => {
  expect(prepare('the worker_memory_probe grows').terms.map(({ word, weight }) => [word, weight])).toEqual([
    ['worker', 1],
    ['memory', 1],
    ['probe', 1],
    ['grows', 1],
  ]);
  expect(words('flask_x.util.get_remote_address')).toEqual(['flask', 'address']);
});

test('two words are also the one that they make, where it is one', () => {
  expect(forms('hara kiri mode', 'hara')).toContain('harakiri');
  expect(forms('worker threads', 'worker')).not.toContain('workerthread');
});

test('the second of them may be a word that says nothing by itself', () => {
  expect(forms('request time out now please', 'time')).toContain('timeout');
  expect(words('request time out now please')).toEqual(['request', 'time']);
  expect(forms('out of time', 'time')).not.toContain('timeout');
});

test.each([
  ['gunicron worker', 'gunicron', 'gunicorn'],
  ['thraeds on demand', 'thraeds', 'threads'],
  ['how does the wroker go?', 'wroker', 'worker'],
  ['the Concurrenc of workers', 'concurrenc', 'concurrency'],
  ['the concurrenc of it', 'concurrenc', 'concurrency'],
])('what is misspelt is corrected and said: %s', (text, typed, meant) => {
  const { terms, corrections } = prepare(text);
  expect(corrections).toEqual([{ typed, meant }]);
  expect(terms.find((term) => term.typed === typed)).toMatchObject({ word: meant, corrected: true, known: true });
});

test('for wordings a corrected word counts as what was meant', () => {
  expect(prepare('the gunicron workers').keys).toEqual(['the', 'gunicorn', 'worker']);
});

test.each([
  ['it is still being typed', 'worker concurrenc'],
  ['it is an abbreviation', 'reque limit'],
  ['it is known', 'worker threads'],
  ['it has a synonym that is', 'freeze of a worker'],
  ['it is short', 'wor kre x'],
  ['it has digits', 'w0rker x'],
  ['it is part of a compound', 'gunicron_x y'],
  ['it stands in an error', 'RuntimeError: gunicron worker timeout'],
  ['it stands in a command', 'gunicron --workers = 4; gunicorn -w 4'],
  ['it stands in an assignment', 'wrokers = 4'],
])('nothing is corrected where %s', (_, text) => {
  const { corrections, terms } = prepare(text);
  expect(corrections).toEqual([]);
  expect(terms.filter(({ corrected }) => corrected)).toEqual([]);
});

test('a correction is taken back for one word alone', () => {
  const { terms, corrections } = prepareQuery('Gunicron thraeds x', { vocabulary, asTyped: new Set(['gunicron']) });
  expect(terms.map(({ word }) => word)).toEqual(['gunicron', 'threads', 'x']);
  expect(corrections).toEqual([{ typed: 'thraeds', meant: 'threads' }]);
});

test('words are taken out by what was typed, and stay in what is said to be looked for', () => {
  const without = (text: string, ...out: string[]) => prepareQuery(text, { vocabulary, without: new Set(out) });
  expect(without('Worker timeout', 'worker').terms.map(({ word }) => word)).toEqual(['timeout']);
  expect(without('gunicron worker', 'gunicron').terms.map(({ word }) => word)).toEqual(['worker']);
  expect(without('pool_pre_ping worker', 'pool_pre_ping').terms.map(({ word }) => word)).toEqual(['worker']);
  // A part of a compound that stands nowhere is a word of its own.
  expect(without('zyxwv_worker', 'worker').terms.map(({ word }) => word)).not.toContain('worker');
  expect(without('Worker timeout', 'worker').cleaned).toBe('Worker timeout');
  expect(without('worker', 'worker').terms).toEqual([]);
});

test('the last word may go on while it is typed, and ends with a space', () => {
  expect(forms('how many reque', 'reque')).toEqual(['requ…']);
  expect(forms('worker', 'worker')).toContain('worker…');
  expect(forms('worker ', 'worker')).not.toContain('worker…');
  expect(forms('worker?', 'worker')).not.toContain('worker…');
});

test('a word is not typed any more once another follows, even one that says nothing', () => {
  expect(forms('the worker of it', 'worker')).not.toContain('worker…');
  expect(forms('worker worker', 'worker')).not.toContain('worker…');
});

test('of many words the 24 are looked up that are known and rare, in their order', () => {
  const nowhere = Array.from({ length: 30 }, (_, index) => `zq${'abcdefghij'[index % 10] ?? ''}x${index}`);
  const known = ['nginx', 'arbiter', 'worker', 'harakiri'];
  const text = [...nowhere.slice(0, 15), ...known, ...nowhere.slice(15)].join(' ');
  const found = words(text);
  expect(found).toHaveLength(24);
  expect(found.filter((word) => known.includes(word))).toEqual(known);
  expect(found).toEqual(splitWords(text).flatMap(({ key }) => (found.includes(key) ? [key] : [])));
});

test('what was typed is what is said to be looked for, on one line and up to 300 characters', () => {
  expect(prepare('How many  requests\ncan Flask handle?').cleaned).toBe('How many requests can Flask handle?');
  const long = 'How many threads '.repeat(40);
  const { cleaned } = prepare(long);
  expect(cleaned.length).toBeLessThanOrEqual(300);
  expect(long.startsWith(`${cleaned} `)).toBe(true);
});

test('a wording is compared by the stems of all its words, without noise', () => {
  expect(wordingKeys('What does [CRITICAL] WORKER TIMEOUT mean?')).toEqual([
    'what',
    stem('does'),
    'worker',
    'timeout',
    'mean',
  ]);
  expect(wordingKeys('[2026-11-22 13:28:56 +0000] [7] [CRITICAL] WORKER TIMEOUT (pid:9)')).toEqual(
    prepare('worker timeout').keys,
  );
});

const letter = fc.constantFrom('q', 'x', 'z', 'j', 'k');
const name = fc.array(letter, { minLength: 5, maxLength: 9 }).map((letters) => letters.join(''));
const number = fc.nat(255);

/** What nobody wants in an address bar. */
const secret = fc.oneof(
  fc.tuple(number, number, number, number, fc.nat(65_535)).map(([a, b, c, d, port]) => `${a}.${b}.${c}.${d}:${port}`),
  fc.array(fc.nat(65_535), { minLength: 8, maxLength: 8 }).map((parts) => parts.map((n) => n.toString(16)).join(':')),
  fc.tuple(name, name).map(([user, host]) => `${user}@${host}.example`),
  fc.tuple(name, name, name).map(([user, password, host]) => `postgres://${user}:${password}@${host}.example/db`),
  fc.tuple(name, name).map(([host, path]) => `https://${host}.example/${path}?token=${path}#worker`),
  fc.uuid(),
  fc.stringMatching(/^[0-9a-f]{16,40}$/),
  name.map((token) => `eyJhbGciOi${token}.eyJzdWIi${token}.${token}-${token}`),
  name.map((password) => `password=${password}`),
  name.map((token) => `Authorization: Bearer ${token}`),
  name.map((key) => `"api_key": "${key}"`),
  name.map((key) => `AWS_SECRET_ACCESS_KEY=${key}`),
  fc.tuple(name, name).map(([user, file]) => `/home/${user}/${file}.py`),
  fc.tuple(name, name).map(([user, file]) => `C:\\Users\\${user}\\${file}.py`),
  name.map((host) => `${host}-01.internal`),
);

const PREFIXES = [
  '[2026-11-22 13:28:56 +0000] [13410] [CRITICAL] ',
  '2026/11/22 10:22:11 [error] 31#31: *9 ',
  'Sun Nov 22 10:22:11 2026 - ',
  '[Sun Nov 22 10:22:11.123456 2026] [wsgi:error] [pid 812:tid 140123456789] ',
  'Nov 22 10:22:11 web-01 gunicorn[812]: ',
  'web_1  | [2026-11-22 10:22:11 +0000] [7] [ERROR] ',
  '{"time":"2026-11-22T10:22:11.123Z","level":"error","msg": ',
  'Traceback (most recent call last):\n  File "/srv/app.py", line 3, in f\n    g()\nRuntimeError: ',
];

const logLine = fc
  .tuple(
    fc.constantFrom(...PREFIXES),
    fc.array(
      fc.oneof(
        fc.constantFrom('WORKER', 'TIMEOUT', 'connection', 'refused', 'while', 'reading', 'upstream,', '(pid:8)'),
        secret,
      ),
      { minLength: 1, maxLength: 60 },
    ),
    fc.boolean(),
  )
  .map(([prefix, parts, hasTail]) => {
    const tail = hasTail ? ', client: 203.0.113.9, server: qxzjk.example, request: "GET /qxzjk HTTP/1.1"' : '';
    return prefix + parts.join(' ') + tail;
  });

/** Whether a word may be shown to others. */
const isOurs = (key: string) => STOP_WORDS.has(key) || vocabulary.has(stem(key)) || /^\d{1,3}$/.test(key);

test.each([
  ['a question', 'How many requests can Flask handle at once?', 'How many requests can Flask handle at once?'],
  ['a question with a name in it', 'Flask requests of ada.lovelace at once', 'Flask requests of at once'],
  ['what is misspelt', 'how does the wroker go?', 'how does the go?'],
  ['a code', '502 Bad Gateway', '502 Bad Gateway'],
  ['a longer number', 'Flask 65536 times', 'Flask times'],
  ['a word of a compound', 'worker_qxzjk timeout', 'worker timeout'],
  ['a command', 'gunicorn -w 4 qxzjk:app', 'gunicorn 4'],
  ['an assignment', 'SECRET_KEY=hunter2', ''],
  ['a JSON', '{"password": "hunter2"}', ''],
  ['an address', 'https://qxzjk.example/', ''],
  ['an address of a machine', '10.1.2.3', ''],
  ['a path', '/srv/worker/app.py', ''],
  ['a path of Windows', 'C:\\Users\\ada\\app.py', ''],
  ['pictures', '😀'.repeat(200), ''],
  ['nothing', '', ''],
])('others may see of a text what stands in an answer here: %s', (_, text, expected) => {
  expect(prepare(text).cleaned).toBe(expected);
});

test('what others may see ends with a whole word, after 300 characters at most', () => {
  const { cleaned } = prepare('gunicorn timeout '.repeat(30));
  expect(cleaned.length).toBeLessThanOrEqual(300);
  expect(cleaned.length).toBeGreaterThan(290);
  expect(cleaned).toMatch(/^(?:gunicorn timeout ?)+(?:gunicorn)?$/);
});

test('whatever was typed, nothing leaves but words that stand in an answer', () => {
  const piece = fc.oneof(secret, fc.constantFrom('worker', 'Flask', 'pool_pre_ping', 'how', '502', '--timeout=120'));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
      const { cleaned } = prepare(parts.join(' '));
      expect(cleaned).not.toMatch(/[qxzjk]{5}/);
      for (const { text, key } of splitWords(cleaned)) expect(isOurs(key), text).toBe(true);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('of a log line nothing leaves but words that stand in an answer, whatever secrets are in it', () => {
  fc.assert(
    fc.property(logLine, (line) => {
      const { kind, cleaned, dropped } = prepare(line);
      expect(kind).toBe('error');
      expect(dropped.length).toBeGreaterThan(0);
      expect(cleaned.length).toBeLessThanOrEqual(300);
      expect(cleaned).not.toMatch(/[qxzjk]{5}/);
      for (const { text, key } of splitWords(cleaned)) expect(isOurs(key), text).toBe(true);
    }),
    { seed: 1, numRuns: 1000 },
  );
});

/** Text as nobody writes it: any characters, with what pages and terminals give a meaning to. */
const nasty = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        '<script>',
        '</p>',
        '&amp;',
        '\u202e',
        '\u2066',
        '\u0000',
        '\u001b[31m',
        '\ud83d',
        '=',
        '--',
        '\n',
      ),
      fc.constantFrom(
        'worker',
        '--timeout=',
        'pool_pre_ping',
        '[ERROR]',
        '[CRITICAL]',
        'File "',
        'gunicorn -w',
        ', client: ',
      ),
    ),
    { maxLength: 200 },
  )
  .map((parts) => parts.join('').slice(0, 5000));

test('any text gives at most 24 terms, each once, of letters, digits and what joins them', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const { terms, cleaned, keys } = prepare(text);
      expect(terms.length).toBeLessThanOrEqual(24);
      expect(new Set(terms.map(({ word }) => word)).size).toBe(terms.length);
      for (const { word, forms: ways, weight } of terms) {
        expect(word).toMatch(/^[\p{L}\p{N}]+(?:[_.-]+[\p{L}\p{N}]+)*$/u);
        expect(weight).toBeGreaterThan(0);
        expect(ways.length).toBeGreaterThan(0);
        for (const way of ways) expect(way.weight).toBeGreaterThan(0);
      }
      for (const key of keys) expect(key).toMatch(/^[\p{L}\p{N}.]+$/u);
      expect(cleaned.length).toBeLessThanOrEqual(300);
    }),
    { seed: 1, numRuns: 300 },
  );
});

test.each([
  ['brackets', '[ ( "'.repeat(1000)],
  ['points', '1.1.'.repeat(1250)],
  ['one word', 'a'.repeat(5000)],
  ['one compound', 'a_'.repeat(2500)],
  ['dots of a module', 'a.b'.repeat(1600)],
  ['flags', '--'.repeat(2500)],
  ['addresses', '1:'.repeat(2500)],
  ['capitals', 'aB1'.repeat(1600)],
  ['slashes', '/a'.repeat(2500)],
])('five thousand characters of %s come to an end', (_, text) => {
  expect(prepare(text).terms.length).toBeLessThanOrEqual(24);
});
