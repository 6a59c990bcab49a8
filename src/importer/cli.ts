import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { HELP, readArguments, type Options } from './arguments.ts';
import { importFile, type Import } from './import-file.ts';
import { knownFolder, type KnownFolder } from './library.ts';
import { progress } from './progress.ts';
import { MOST_BYTES, tooLarge } from './read/decode-text.ts';
import { describeInput, describeTotals, type InputReport, type Report } from './report.ts';

/** Begins the name of a folder that is still being written; nobody reads names with a dot. */
const UNFINISHED = '.importing-';

function main(args: readonly string[]): number {
  const request = readArguments(args);
  if (request.ask === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  const reason = request.ask === 'mend' ? request.reason : whyNoFolder(request.options.out);
  if (request.ask === 'mend' || reason !== undefined) {
    process.stderr.write(`${reason}\n\n${HELP}`);
    return 2;
  }
  const report = importAll(request.options);
  const { json, out } = request.options;
  if (json) {
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  } else {
    for (const input of report.inputs) {
      const stream = input.outcome === 'refused' ? process.stderr : process.stdout;
      stream.write(`${describeInput(input, out).join('\n')}\n`);
    }
    process.stdout.write(`${describeTotals(report)}\n`);
  }
  return report.inputs.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
}

function importAll({ files, out, dryRun, update }: Options): Report {
  const library = new Map(readLibrary(out).map((folder) => [folder.name, folder]));
  const firstInputs = new Map<string, string>();
  const inputs = files.map((input, done): InputReport => {
    process.stderr.write(progress(done, files.length, process.stderr.isTTY));
    const { report, write } = importOne(input, [...library.values()], update);
    if (report.outcome === 'refused') return report;

    const origin = `${basename(input)}\n${report.title}`;
    const first = firstInputs.get(origin);
    if (first !== undefined) {
      return refused(input, `expected each question once, found its title and file name in ${first}, too`);
    }
    firstInputs.set(origin, input);
    if (!write) return report;
    const { folder, files: contents } = write;
    try {
      if (!dryRun) writeFolder(out, write);
    } catch (error) {
      return refused(input, `expected to write ${join(out, folder)}: ${messageOf(error)}`);
    }
    library.set(folder, knownFolder({ name: folder, files: contents }));
    return report;
  });
  process.stderr.write(progress(files.length, files.length, process.stderr.isTTY));
  return { out, dryRun, inputs };
}

function importOne(input: string, library: readonly KnownFolder[], update: boolean): Import {
  try {
    const { size } = statSync(input);
    // The size is asked for first, so that a huge file is not read to be refused.
    if (size > MOST_BYTES) return { report: refused(input, tooLarge(size), 1) };
    return importFile(input, readFileSync(input), library, update);
  } catch (error) {
    return { report: refused(input, `expected a file that can be read: ${messageOf(error)}`) };
  }
}

function refused(input: string, reason: string, line?: number): InputReport {
  return { input, outcome: 'refused', ...(line !== undefined && { line }), reason };
}

/** The folders of questions, and every other name in the folder, which is taken, too. */
function readLibrary(out: string): KnownFolder[] {
  if (!existsSync(out)) return [];
  return readdirSync(out, { withFileTypes: true }).map((entry) => {
    const { name } = entry;
    const isFolder = entry.isDirectory() && !name.startsWith('.');
    return knownFolder({ name, files: isFolder ? readFiles(join(out, name)) : new Map() });
  });
}

function readFiles(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { withFileTypes: true }).map((entry) => {
      return [entry.name, entry.isFile() ? readFileSync(join(folder, entry.name), 'utf8') : ''];
    }),
  );
}

/** Writes a folder beside its place and moves it there, so that no half of it is ever seen. */
function writeFolder(out: string, { folder, files, replaces }: NonNullable<Import['write']>): void {
  const target = join(out, folder);
  const unfinished = join(out, `${UNFINISHED}${process.pid}`);
  const former = `${unfinished}-former`;
  try {
    mkdirSync(unfinished, { recursive: true });
    for (const [name, text] of files) writeFileSync(join(unfinished, name), text, { flag: 'wx' });
    if (replaces) renameSync(target, former);
    renameSync(unfinished, target);
  } catch (error) {
    if (replaces && existsSync(former) && !existsSync(target)) renameSync(former, target);
    throw error;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
    rmSync(former, { recursive: true, force: true });
  }
}

/** Why no folders can be written to `out`, if so. */
function whyNoFolder(out: string): string | undefined {
  if (!existsSync(out) || statSync(out).isDirectory()) return undefined;
  return `expected a folder behind --out, found that ${out} is a file`;
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

process.exitCode = main(process.argv.slice(2));
