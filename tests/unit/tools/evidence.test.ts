import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { answerFile, questionFile } from '../knowledge/knowledge-files.ts';

const TOOL = resolve('src/tools/evidence.ts');
const root = mkdtempSync(join(tmpdir(), 'evidence-'));
afterAll(() => rmSync(root, { recursive: true }));

const GUNICORN = '[{ software: gunicorn, from: "19.0", to: "25.3" }]';
for (const { path, text } of [
  questionFile('how-many', 'bbbb', { appliesTo: GUNICORN }),
  answerFile('how-many', '1-one', 'bbbc', { evidence: '[gunicorn-sync-4]' }),
  answerFile('how-many', '2-two', 'bbbd'),
]) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
cpSync('content/software.yaml', join(root, 'content/software.yaml'));

function evidence(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [TOOL, ...options], { cwd: root, encoding: 'utf8' });
  return { status, stdout, stderr: stderr.replace(/^\(node:.*\n|^\(Use `node.*\n/gm, '') };
}

test('what nobody measured is listed with its path, then all is counted', () => {
  const { status, stdout } = evidence();
  expect(status).toBe(0);
  expect(stdout).toContain(
    '1 answers about what servers do that rest on no measurement:\n  content/questions/how-many/2-two.mdx: A claim\n',
  );
  expect(stdout).toContain('content/questions/how-many/1-one.mdx: not checked on gunicorn 26\n');
  expect(stdout).toMatch(/^about what servers do +2\n {2}measured +1 \(50 %\)$/m);
});

test('--strict fails below the aim and says by how much', () => {
  const { status, stderr } = evidence('--strict');
  expect(status).toBe(1);
  expect(stderr).toContain('found 50 % of the answers about what servers do measured, expected at least 80 %');
});

test('another option is refused', () => {
  expect(evidence('--all')).toMatchObject({ status: 2, stderr: 'expected no option or --strict, got --all\n' });
});
