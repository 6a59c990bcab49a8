import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = resolve('.build/test-fresh');

beforeAll(() => {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const part of ['src/model', 'src/snippets', 'package.json']) cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test(
  'a process that has loaded the library refuses to check with one that has changed since',
  { timeout: 120_000 },
  () => {
    writeFileSync(
      join(root, 'check.ts'),
      `import { appendFileSync } from 'node:fs';
import { checkSnippets } from './src/snippets/checking/check-snippets.ts';
import { projectChecker } from './src/snippets/checking/project-checker.ts';
const checker = projectChecker();
const file = { path: 'a.mdx', text: '\`\`\`ts run\\nconsole.log(1);\\n\`\`\`\\n\\n\`\`\`output\\n1\\n\`\`\`\\n' };
const check = async () => (await checkSnippets([file], checker)).problems.length;
console.log(await check(), checker.executed);
appendFileSync('src/model/deployment.ts', '// changed\\n');
console.log(await check().catch((error: Error) => error.message), checker.executed);
`,
    );
    const { stdout, stderr } = spawnSync(process.execPath, ['check.ts'], { cwd: root, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout).toBe(
      '0 1\nsrc/model or src/snippets has changed since this command began: start it again, so that snippets are checked with the change 1\n',
    );
  },
);
