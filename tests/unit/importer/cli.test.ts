import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HELP } from '../../../src/importer/arguments.ts';

const CLI = join(import.meta.dirname, '../../../src/importer/cli.ts');
const CASES = join(import.meta.dirname, '../../golden/importer/cases');
const FOLDER = 'why-does-the-second-request-wait-while-the-first-one-sleeps';

let directory = '';

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'import-'));
  cpSync(join(CASES, 'whole-thread/input.txt'), join(directory, 'thread.txt'));
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: directory, encoding: 'utf8' });
  return { status, stdout, stderr };
}

/** Every file below a folder, with its text. */
function snapshot(folder: string): Record<string, string> {
  const files = readdirSync(join(directory, folder), { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    files
      .filter((file) => file.isFile())
      .map((file) => {
        const path = join(file.parentPath, file.name);
        return [path, readFileSync(path, 'utf8')];
      }),
  );
}

describe('an import', () => {
  test('writes one folder and says so', () => {
    expect(run('thread.txt', '--out', 'out')).toEqual({
      status: 0,
      stdout: `thread.txt: new: out/${FOLDER} (4 tags, 3 answers, 5 wanted titles in 3 lines)
  thread.txt:25: the paragraph opens with \`*\`; written as the footnote of the \`*\` in line 12
  thread.txt:38: the block opens with "Note:" and probably continues the answer before it; written as answer 3
1 file: 1 new
`,
      stderr: '',
    });
    expect(readdirSync(join(directory, 'out'))).toEqual([FOLDER]);
    expect(readdirSync(join(directory, 'out', FOLDER))).toHaveLength(4);
  });

  test('writes to content/questions when nothing else is said', () => {
    expect(run('thread.txt').status).toBe(0);
    expect(readdirSync(join(directory, 'content/questions'))).toEqual([FOLDER]);
  });

  test('changes nothing the second time', () => {
    run('thread.txt', '--out', 'out');
    const before = snapshot('out');
    const { status, stdout } = run('thread.txt', '--out', 'out', '--update');
    expect([status, stdout.split('\n')[0]]).toEqual([
      0,
      `thread.txt: unchanged: out/${FOLDER} (4 tags, 3 answers, 5 wanted titles in 3 lines)`,
    ]);
    expect(snapshot('out')).toEqual(before);
  });

  test('keeps an edited folder, also when its material changed', () => {
    run('thread.txt', '--out', 'out');
    const question = join(directory, 'out', FOLDER, 'question.mdx');
    writeFileSync(question, `${readFileSync(question, 'utf8')}\nMine.\n`);
    const before = snapshot('out');
    expect(run('thread.txt', '--out', 'out', '--update').stdout).toContain('thread.txt: kept, because it was edited: ');
    writeFileSync(
      join(directory, 'thread.txt'),
      readFileSync(join(directory, 'thread.txt'), 'utf8').replace('ten', 'nine'),
    );
    expect(run('thread.txt', '--out', 'out', '--update').stdout).toContain(
      'changed upstream, nothing written, because',
    );
    expect(snapshot('out')).toEqual(before);
  });

  test('writes changed material to an untouched folder only with --update', () => {
    run('thread.txt', '--out', 'out');
    const before = snapshot('out');
    const text = readFileSync(join(directory, 'thread.txt'), 'utf8');
    writeFileSync(join(directory, 'thread.txt'), text.replace('The server!', 'That server!'));
    expect(run('thread.txt', '--out', 'out').stdout).toContain('changed upstream, nothing written; --update writes it');
    expect(snapshot('out')).toEqual(before);
    expect(run('thread.txt', '--out', 'out', '--update').stdout).toContain('thread.txt: updated: ');
    expect(readdirSync(join(directory, 'out'))).toEqual([FOLDER]);
    expect(readdirSync(join(directory, 'out', FOLDER))).toContain('2-that-server.mdx');
    expect(readdirSync(join(directory, 'out', FOLDER))).toHaveLength(4);
    expect(run('thread.txt', '--out', 'out').stdout).toContain('thread.txt: unchanged: ');
  });

  test('writes nothing with --dry-run', () => {
    const { status, stdout } = run('thread.txt', '--dry-run', '--out', 'out');
    expect([status, stdout.split('\n').at(-2)]).toEqual([0, '1 file: 1 new (dry run: nothing written)']);
    expect(existsSync(join(directory, 'out'))).toBe(false);
  });

  test('prints JSON and nothing else with --json', () => {
    const { status, stdout, stderr } = run('thread.txt', 'missing.txt', '--json', '--out', 'out');
    expect([status, stderr]).toEqual([1, '']);
    expect(JSON.parse(stdout)).toMatchObject({
      out: 'out',
      dryRun: false,
      inputs: [
        {
          input: 'thread.txt',
          outcome: 'new',
          folder: FOLDER,
          tags: ['python', 'waitress', 'threads', 'wsgi'],
          answers: 3,
          wanted: [
            { tag: 'python', titles: 3 },
            { tag: 'waitress', titles: 2 },
            { tag: 'threads', titles: 0 },
          ],
          edited: false,
          notes: [
            { kind: 'footnote', line: 25 },
            { kind: 'continuation', line: 38 },
          ],
        },
        {
          input: 'missing.txt',
          outcome: 'refused',
          reason: "expected a file that can be read: ENOENT: no such file or directory, stat 'missing.txt'",
        },
      ],
    });
  });
});

describe('exit codes', () => {
  test('1 when a file is refused; the others are written', () => {
    writeFileSync(join(directory, 'empty.txt'), '');
    mkdirSync(join(directory, 'folder'));
    mkdirSync(join(directory, 'again'));
    cpSync(join(directory, 'thread.txt'), join(directory, 'again/thread.txt'));
    const { status, stdout, stderr } = run('empty.txt', 'thread.txt', 'folder', 'again/thread.txt', '--out', 'out');
    expect([status, stdout.split('\n').at(-2)]).toEqual([1, '4 files: 3 refused, 1 new']);
    expect(stderr)
      .toBe(`empty.txt:1: refused: expected a title such as "[python] How many?", found nothing but white space
folder: refused: expected a file that can be read: EISDIR: illegal operation on a directory, read
again/thread.txt: refused: expected each question once, found its title and file name in thread.txt, too
`);
    expect(readdirSync(join(directory, 'out'))).toEqual([FOLDER]);
  });

  test.each([
    [[], 'expected at least one FILE, found none'],
    [['thread.txt', '--out', 'thread.txt'], 'expected a folder behind --out, found that thread.txt is a file'],
  ])('2 for %j', (args, reason) => {
    expect(run(...args)).toEqual({ status: 2, stdout: '', stderr: `${reason}\n\n${HELP}` });
  });

  test('2 for an unknown option', () => {
    const { status, stderr } = run('--force', 'thread.txt');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^Unknown option '--force'/);
  });

  test('0 for help', () => {
    expect(run('--help')).toEqual({ status: 0, stdout: HELP, stderr: '' });
  });
});

test('a file over 16 MB is refused', () => {
  writeFileSync(join(directory, 'huge.txt'), Buffer.alloc(16 * 1024 * 1024 + 1, 'a'));
  const { status, stderr } = run('huge.txt', '--out', 'out');
  expect([status, stderr]).toEqual([1, 'huge.txt:1: refused: expected at most 16777216 bytes, found 16777217\n']);
});

test('every golden case is imported in one run, and found again in the next', () => {
  const inputs = readdirSync(CASES).map((name) => {
    cpSync(join(CASES, name, 'input.txt'), join(directory, `${name}.txt`));
    return `${name}.txt`;
  });
  const written = inputs.filter((name) => !name.startsWith('refused-'));
  const refused = inputs.length - written.length;
  const totals = (outcome: string) => [`${written.length} ${outcome}`, `${refused} refused`];
  const last = (stdout: string) => stdout.trim().split('\n').at(-1)?.split(': ')[1]?.split(', ').sort();
  expect(last(run(...inputs, '--out', 'out').stdout)).toEqual(totals('new').sort());
  const before = snapshot('out');
  expect(last(run(...inputs, '--out', 'out').stdout)).toEqual(totals('unchanged').sort());
  expect(snapshot('out')).toEqual(before);
});
