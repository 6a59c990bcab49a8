import type { Outcome } from './plan-import.ts';
import type { Note } from './thread.ts';

/** What an import did: what `--json` prints. Fields are only ever added to it. */
export interface Report {
  /** The folder that holds the questions' folders. */
  out: string;
  /** Whether nothing was written, whatever the outcomes say. */
  dryRun: boolean;
  /** One entry per file, in the order they were named. */
  inputs: InputReport[];
}

export type InputReport = RefusedInput | ReadInput;

export interface RefusedInput {
  input: string;
  outcome: 'refused';
  /** The line to look at; absent when the file could not be read or its question not be written. */
  line?: number;
  reason: string;
}

export interface ReadInput {
  input: string;
  outcome: Outcome;
  /** The name of the question's folder in `out`. */
  folder: string;
  id: string;
  title: string;
  tags: string[];
  answers: number;
  /** How many wanted titles the material names, by tag. */
  wanted: { tag: string; titles: number }[];
  /** Whether somebody edited the folder. */
  edited: boolean;
  /** Names of the files written; empty when nothing was. */
  files: string[];
  /** What was guessed or should be looked at, by line. */
  notes: Note[];
}

/** Notes of one file that a person is shown; the rest is counted. */
const MOST_NOTES = 20;

/** What happened to one file, as lines for a person. */
export function describeInput(report: InputReport, out: string): string[] {
  if (report.outcome === 'refused') {
    const place = report.line === undefined ? report.input : `${report.input}:${report.line}`;
    return [`${place}: refused: ${report.reason}`];
  }
  const { input, outcome, folder, answers, wanted, notes } = report;
  const titles = wanted.reduce((sum, { titles }) => sum + titles, 0);
  const parts = [count(report.tags.length, 'tag'), count(answers, 'answer')];
  if (wanted.length > 0) parts.push(`${count(titles, 'wanted title')} in ${count(wanted.length, 'line')}`);
  const lines = [`${input}: ${outcome}${WHY[outcome](report)}: ${out}/${folder} (${parts.join(', ')})`];
  for (const { line, message } of notes.slice(0, MOST_NOTES)) lines.push(`  ${input}:${line}: ${message}`);
  if (notes.length > MOST_NOTES)
    lines.push(`  and ${count(notes.length - MOST_NOTES, 'note')} more; --json has them all`);
  return lines;
}

const WHY: Record<Outcome, (report: ReadInput) => string> = {
  new: () => '',
  unchanged: () => '',
  updated: () => '',
  kept: () => ', because it was edited',
  'changed upstream': ({ edited }) =>
    edited ? ', nothing written, because the folder was edited' : ', nothing written; --update writes it',
};

/** The last line for a person: how many files had which outcome. */
export function describeTotals({ inputs, dryRun }: Report): string {
  const counts = new Map<string, number>();
  for (const { outcome } of inputs) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  const parts = [...counts].map(([outcome, number]) => `${number} ${outcome}`);
  return `${count(inputs.length, 'file')}: ${parts.join(', ')}${dryRun ? ' (dry run: nothing written)' : ''}`;
}

const count = (number: number, word: string) => `${number} ${word}${number === 1 ? '' : 's'}`;
