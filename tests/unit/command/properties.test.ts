import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCommand, type Reading } from '../../../src/command/index.ts';
import { SAMPLES } from './commands.ts';

/** Fixed, so that a failure is the same failure everywhere. */
const seed = 20261122;

/** Pieces that the grammars here are made of, in any order. */
const PIECES = [
  ...[
    'gunicorn',
    'uwsgi',
    'waitress-serve',
    'flask run',
    'uvicorn',
    'granian',
    'mod_wsgi-express',
    'python -m',
    'exec',
  ],
  ...[
    '-w',
    '4',
    '--threads',
    '--threads=',
    '-k',
    'gevent',
    '-c',
    'app:app',
    '--',
    '-',
    '--foo',
    '-t500',
    '$X',
    '${X:-4}',
  ],
  ...[
    '$(nproc)',
    '$((2*',
    '))',
    '`',
    '"',
    "'",
    '\\',
    '\n',
    '|',
    '&&',
    '>',
    '<',
    '#',
    ';',
    '(',
    ')',
    '{{',
    '}}',
    '[',
    ']',
    ',',
  ],
  ...[
    'CMD ',
    'ENTRYPOINT ["',
    '"]',
    'ENV A=1\n',
    'web: ',
    'command:',
    'args:\n',
    '  - ',
    '|-\n',
    '>\n',
    'ExecStart=',
    '[uwsgi]\n',
  ],
  ...[
    'processes = ',
    '%(x)',
    'WSGIDaemonProcess ',
    'threads=',
    'workers = ',
    'app.run(',
    'serve(app, ',
    ')',
    'processes=3',
    '=',
    ' ',
  ],
  ...[
    'GUNICORN_CMD_ARGS="',
    'WEB_CONCURRENCY=',
    '[program:x]\ncommand=',
    'sh -c ',
    '\u0000',
    '\u2028',
    '\r\n',
    '\t',
    '\ud83d',
  ],
];
const pasted = fc.oneof(
  fc.string({ maxLength: 300, unit: 'binary' }),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  // A real one with something thrown into it.
  fc.tuple(fc.constantFrom(...SAMPLES), fc.nat(), fc.constantFrom(...PIECES)).map(([{ text }, place, piece]) => {
    const cut = place % (text.length + 1);
    return text.slice(0, cut) + piece + text.slice(cut);
  }),
);

/** CPU time that a call takes: what else runs on the machine does not count. */
function cpuMilliseconds(call: () => unknown): number {
  const before = process.cpuUsage();
  call();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test('arbitrary text never throws, and every span is a place in it', () => {
  fc.assert(
    fc.property(pasted, (text) => {
      checkSpans(text, readCommand(text));
    }),
    { seed, numRuns: 6000 },
  );
});

test('counts are whole numbers of 1 or more, or open', () => {
  fc.assert(
    fc.property(pasted, (text) => {
      const reading = readCommand(text);
      if (reading.kind !== 'deployment') return;
      for (const count of [reading.setup.processes, reading.setup.threads])
        expect(count === undefined || (Number.isInteger(count) && count >= 1)).toBe(true);
      // What is open is asked for, unless there is no limit.
      if (reading.setup.processes === undefined) expect(reading.questions.length).toBeGreaterThan(0);
    }),
    { seed, numRuns: 3000 },
  );
});

test('every word of a text that is read has a note, or is listed as unread', () => {
  fc.assert(
    fc.property(pasted, (text) => {
      const reading = readCommand(text);
      if (reading.kind === 'nothing') return;
      const spans = [...reading.notes.flatMap(({ span }) => span ?? []), ...reading.unread];
      if (reading.kind === 'deployment') spans.push(...reading.questions.map(({ span }) => span));
      for (const match of text.matchAll(/\S*[A-Za-z0-9]\S*/g)) {
        const [start, end] = [match.index, match.index + match[0].length];
        expect(spans.some((span) => span.start < end && start < span.end)).toBe(true);
      }
    }),
    { seed, numRuns: 2000 },
  );
});

test('an unknown option changes no number, and is listed as unread', () => {
  const commands = SAMPLES.filter(
    ({ text, reads }) =>
      reads &&
      /^(?:gunicorn|uwsgi|uvicorn|granian|flask|mod_wsgi-express) [^\n#|&]*$/.test(text) &&
      !text.endsWith(' -w'),
  );
  expect(commands.length).toBeGreaterThan(20);
  const name = fc.stringMatching(/^[a-z]{3,12}$/).map((word) => `--zz-${word}`);
  fc.assert(
    fc.property(fc.constantFrom(...commands), name, ({ text }, option) => {
      const [plain, longer] = [readCommand(text), readCommand(`${text} ${option}`)];
      if (plain.kind !== 'deployment' || longer.kind !== 'deployment') throw new Error(longer.kind);
      expect([longer.server, longer.setup]).toEqual([plain.server, plain.setup]);
      expect(longer.unread).toContainEqual({ start: text.length + 1, end: text.length + 1 + option.length });
    }),
    { seed },
  );
});

test('the last of several worker counts is the one that counts', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 6 }), (counts) => {
      const reading = readCommand(`gunicorn ${counts.map((count) => `-w ${count}`).join(' ')} app:app`);
      expect(reading).toMatchObject({ kind: 'deployment', setup: { processes: counts.at(-1) } });
    }),
    { seed },
  );
});

test('reading takes time in proportion to the length, whatever the text is', () => {
  const beginnings = [
    '',
    'gunicorn a:b\n',
    'CMD gunicorn ',
    'command: gunicorn ',
    'app.run(',
    'workers = ',
    '[uwsgi]\n',
  ];
  const pieces = [
    ...[
      '$(',
      '${',
      '`',
      '"',
      "'",
      '\\',
      '{{',
      '<a',
      '((',
      '&',
      '1',
      ' ',
      '\t',
      '\u2028',
      'a',
      '-w ',
      '"$(',
      '\'"',
      'sh -c ',
      'flask ',
    ],
    ...[
      'python ',
      'sudo ',
      'gunicorn a:b\n',
      'app.run(',
      'serve(app,',
      'a=(',
      'x = [',
      'command: [',
      'command:\n - a\n',
      'args: |\n  x\n',
    ],
    ...[
      'CMD [',
      'CMD x \\\n',
      'web: gunicorn -w 4 a:b\n',
      'a = %(a)\n',
      'A=1 ',
      ' - a: b\n',
      'WSGIDaemonProcess a b=c\n',
      'workers = 4\n',
    ],
    ...[' \n', '# x\n', 'environ.get("', 'GUNICORN_CMD_ARGS=-w4 '],
  ];
  for (const beginning of beginnings)
    for (const piece of pieces) {
      const text = beginning + piece.repeat(Math.ceil(100_000 / piece.length));
      // What is not linear takes many seconds here; what is, some hundredths of one.
      expect(
        cpuMilliseconds(() => readCommand(text)),
        beginning + piece,
      ).toBeLessThan(2500);
    }
}, 300_000);

test('a megabyte of anything is read, too', () => {
  for (const piece of ['gunicorn -w 4 app:app\n', 'a b "c" $(d)\n', 'web: x\n', '\u0000', 'workers = 4\n'])
    expect(() => readCommand(piece.repeat(1_000_000 / piece.length))).not.toThrow();
}, 120_000);

test('100 kB of ordinary configuration is read within a moment', () => {
  const text = SAMPLES.map((sample) => sample.text)
    .join('\n')
    .repeat(20)
    .slice(0, 100_000);
  readCommand(text);
  expect(cpuMilliseconds(() => readCommand(text))).toBeLessThan(500);
});

function checkSpans(source: string, reading: Reading): void {
  if (reading.kind === 'nothing') {
    expect(reading.reason).not.toBe('');
    return;
  }
  for (const note of reading.notes) {
    expect(note.text).toBe(note.span ? source.slice(note.span.start, note.span.end) : '');
    expect(note.meaning).toMatch(/[.?]$/);
  }
  const questions = reading.kind === 'deployment' ? reading.questions : [];
  for (const { written, span, ask } of questions) {
    expect(written).toBe(source.slice(span.start, span.end));
    expect(ask).toMatch(/[?.]$/);
  }
  const spans = [
    ...reading.notes.flatMap(({ span }) => span ?? []),
    ...reading.unread,
    ...questions.map(({ span }) => span),
  ];
  for (const { start, end } of spans) expect(start >= 0 && start <= end && end <= source.length).toBe(true);
}
