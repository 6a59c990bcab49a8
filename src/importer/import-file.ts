import { basename } from 'node:path';
import { planImport } from './plan-import.ts';
import { decodeText } from './read/decode-text.ts';
import { readExport } from './read/read-export.ts';
import type { KnownFolder } from './library.ts';
import type { InputReport } from './report.ts';
import type { Files } from './write/folder-hash.ts';

/** What is to be done about one file, and what to say about it. */
export interface Import {
  report: InputReport;
  /** The folder to write; absent when there is nothing to write. */
  write?: { folder: string; files: Files; replaces: boolean };
}

/**
 * Imports one file, without touching the disk.
 *
 * @param input The file as it was named.
 * @param library The folders there are, those of files before this one among them.
 */
export function importFile(input: string, bytes: Uint8Array, library: readonly KnownFolder[], update: boolean): Import {
  const refused = (reason: string, line?: number): Import => ({
    report: { input, outcome: 'refused', ...(line !== undefined && { line }), reason },
  });
  const decoded = decodeText(bytes);
  if (!decoded.ok) return refused(decoded.reason, decoded.line);
  const reading = readExport(decoded.text);
  if (!reading.ok) return refused(reading.reason, reading.line);

  const { thread } = reading;
  const plan = planImport(thread, basename(input), library, update);
  if (!plan.ok) return refused(plan.reason, thread.line);
  const { outcome, folder, id, edited, write } = plan;
  const report: InputReport = {
    input,
    outcome,
    folder,
    id,
    title: thread.title,
    tags: thread.tags,
    answers: thread.answers.length,
    wanted: thread.related.map(({ tag, titles }) => ({ tag, titles: titles.length })),
    edited,
    files: [...(write?.keys() ?? [])],
    notes: [...decoded.notes, ...thread.notes],
  };
  return write ? { report, write: { folder, files: write, replaces: outcome === 'updated' } } : { report };
}
