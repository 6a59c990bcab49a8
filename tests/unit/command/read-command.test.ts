import { describe, expect, test } from 'vitest';
import { readCommand } from '../../../src/command/index.ts';
import { SAMPLES } from './commands.ts';

test('the collection has at least 80 commands and configurations, none twice', () => {
  expect(SAMPLES.length).toBeGreaterThanOrEqual(80);
  expect(new Set(SAMPLES.map(({ text }) => text)).size).toBe(SAMPLES.length);
});

describe.each(SAMPLES)('$text', (sample) => {
  const reading = readCommand(sample.text);

  test('is read as what it is', () => {
    if (sample.refuses !== undefined) {
      expect(reading.kind).toBe('refusal');
      if (reading.kind === 'refusal') expect(reading.reason).toContain(sample.refuses);
    } else if (sample.nothing !== undefined) {
      expect(reading.kind).toBe('nothing');
      if (reading.kind === 'nothing') expect(reading.reason).toContain(sample.nothing);
    } else if (reading.kind === 'deployment') {
      const [server, processes, threads] = sample.reads ?? [];
      expect([reading.server, reading.setup.processes, reading.setup.threads]).toEqual([server, processes, threads]);
      expect(reading.setup).toMatchObject(sample.sets ?? {});
      if (sample.form !== undefined) expect(reading.form).toBe(sample.form);
    } else expect.fail(JSON.stringify(reading));
  });

  test('is explained, asked about and warned of', () => {
    if (reading.kind === 'nothing') return;
    const lines = reading.notes.map(({ text, meaning }) => `${text} → ${meaning}`);
    for (const part of sample.says ?? []) expect(lines.join('\n')).toContain(part);
    const warnings = reading.notes.filter(({ tone }) => tone === 'warning').map(({ meaning }) => meaning);
    for (const part of sample.warns ?? []) expect(warnings.join('\n')).toContain(part);
    const questions = reading.kind === 'deployment' ? reading.questions : [];
    expect(questions.map(({ ask, suggestion }) => (suggestion === undefined ? ask : `${ask} = ${suggestion}`))).toEqual(
      sample.asks ?? [],
    );
  });

  test('leaves unread what it does not understand, and nothing else', () => {
    if (reading.kind === 'nothing') return;
    expect(reading.unread.map(({ start, end }) => sample.text.slice(start, end))).toEqual(sample.unread ?? []);
  });

  test('has every word accounted for', () => {
    if (reading.kind === 'nothing') return;
    const spans = [...reading.notes.flatMap(({ span }) => span ?? []), ...reading.unread];
    for (const match of sample.text.matchAll(/\S+/g)) {
      const [start, end] = [match.index, match.index + match[0].length];
      const touched = spans.some((span) => span.start < end && start < span.end);
      if (/\w/.test(match[0])) expect(touched, match[0]).toBe(true);
    }
  });
});
