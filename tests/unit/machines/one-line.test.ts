import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LINE_BYTES, oneLine } from '../../../src/machines/one-line.ts';
import { utf8Bytes } from '../../../src/previews/preview.ts';
import { record, withdrawnRecord } from '../linking/records.ts';

test('verdict, claim, note, short answer and address stand in one line', () => {
  expect(oneLine(record())).toBe(
    'Wrong: “Workers fire off threads” (nothing grows beyond what you set). No worker goes beyond its setting. https://inflight.example/a/n3fd/?r=2\n',
  );
});

test('a question keeps its mark, and nothing stands in brackets where there is no note', () => {
  const { verdictNote, ...rest } = record({ verdict: 'holds', headline: 'Is it four?', short: 'Yes.' });
  expect(verdictNote).toBeDefined();
  expect(oneLine(rest)).toBe('Holds: Is it four? Yes. https://inflight.example/a/n3fd/?r=2\n');
});

test('what is too long ends at a whole word, with the address whole', () => {
  expect(oneLine(record({ short: 'Sync runs one request per process, and has no threads; '.repeat(4) }))).toBe(
    'Wrong: “Workers fire off threads” (nothing grows beyond what you set). Sync runs one request per process, and has no threads; Sync runs one request per process, and has no threads; Sync runs one… https://inflight.example/a/n3fd/?r=2\n',
  );
});

test('a withdrawn answer says so, why, and what is there instead', () => {
  expect(oneLine(withdrawnRecord())).toBe(
    'Withdrawn: gunicorn 26 removed the option. Instead: https://inflight.example/a/t4wr/\n',
  );
  expect(oneLine(withdrawnRecord({ withdrawn: { on: '2026-12-01', why: 'It never held.' } }))).toBe(
    'Withdrawn: It never held. https://inflight.example/a/w2tb/\n',
  );
});

test('whatever the words are, it is one line that fits, begins with the verdict and ends with the address', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 200 });
  fc.assert(
    fc.property(words, words, words, fc.constantFrom('holds', 'depends', 'outdated', 'wrong'), (a, b, c, verdict) => {
      const line = oneLine(record({ headline: a, verdictNote: b, short: c, verdict }));
      expect(utf8Bytes(line)).toBeLessThanOrEqual(LINE_BYTES);
      expect(line.indexOf('\n')).toBe(line.length - 1);
      expect(line.toLowerCase().startsWith(`${verdict}:`)).toBe(true);
      expect(line.endsWith(' https://inflight.example/a/n3fd/?r=2\n')).toBe(true);
      expect(line).not.toContain('\uFFFD');
    }),
    { seed: 5 },
  );
});

test('an address that leaves no room is named', () => {
  const link = `https://inflight.example/${'x'.repeat(220)}/`;
  expect(() => oneLine(record({ link }))).toThrow(
    `found the address ${link}, expected one that leaves room for “Wrong:” in 240 bytes`,
  );
});
