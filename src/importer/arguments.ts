import { parseArgs } from 'node:util';

export interface Options {
  files: string[];
  out: string;
  dryRun: boolean;
  update: boolean;
  json: boolean;
}

export type Arguments = { ask: 'import'; options: Options } | { ask: 'help' } | { ask: 'mend'; reason: string };

export const HELP = `npm run import -- [options] FILE...

Reads questions in the plain-text export, one in each file, and writes a folder
for each, with status: draft.

  --out DIR   where the folders go (default: content/questions)
  --dry-run   report, and write nothing
  --update    write a question anew when its material changed and nobody edited
              its folder; without it the change is reported only
  --json      print the report as JSON
  --help      print this

A folder that somebody edited is never overwritten. A question is found again by
its file's name and its title, also when its folder was renamed or published.

Exit codes: 0 done; 1 some files were refused; 2 the command could not be read.
`;

/** Reads what stands behind the command's name. */
export function readArguments(args: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        out: { type: 'string', default: 'content/questions' },
        'dry-run': { type: 'boolean', default: false },
        update: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.help) return { ask: 'help' };
    if (positionals.length === 0) return { ask: 'mend', reason: 'expected at least one FILE, found none' };
    if (values.out === '') return { ask: 'mend', reason: 'expected a folder behind --out, found nothing' };
    const { out, update, json } = values;
    return { ask: 'import', options: { files: positionals, out, dryRun: values['dry-run'], update, json } };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return { ask: 'mend', reason: error.message };
  }
}
