import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCount, readDeployment } from '../../../src/calculator/read-deployment.ts';
import { startLines } from '../../../src/calculator/start-lines.ts';

test('every whole number from 1 to 1000 is read as itself, with spaces around it or not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (count) => {
      const read = readCount('threads', ` ${count} `);
      return read.ok && read.count === count;
    }),
    { seed: 1 },
  );
});

test.each(['0', '-1', '1001', '1e400', '0x10', '1,5', '1.0', 'NaN', 'Infinity', 'four', '٣', '+2', '1'.repeat(400)])(
  '“%s” is refused with a sentence that shows it',
  (text) => {
    const read = readCount('processes', text);
    const shown = text.length > 20 ? `${text.slice(0, 20)}…` : text;
    expect(read).toEqual({ ok: false, message: `“${shown}” processes: expected a whole number from 1 to 1000.` });
  },
);

test('an empty field asks for a number', () => {
  expect(readCount('threads', '  ')).toEqual({
    ok: false,
    message: 'Type how many threads: a whole number from 1 to 1000.',
  });
});

test('arbitrary text never throws and is never read as a count out of range', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (p, t) => {
      const read = readDeployment(new URLSearchParams({ p, t }));
      return !read.ok || (read.deployment.processes >= 1 && read.deployment.threads <= 1000);
    }),
    { seed: 1, numRuns: 500 },
  );
});

test('each field has its own message', () => {
  expect(readDeployment(new URLSearchParams('p=2&t=x'))).toEqual({
    ok: false,
    messages: { t: '“x” threads: expected a whole number from 1 to 1000.' },
  });
});

test('start commands name only what a server needs', () => {
  expect(startLines({ processes: 4, threads: 1 })[0]).toBe('gunicorn --workers 4 app:app');
  expect(startLines({ processes: 1, threads: 4 })).toContain('waitress-serve --threads=4 app:app');
  expect(startLines({ processes: 2, threads: 4 }).join('\n')).not.toContain('waitress');
});
