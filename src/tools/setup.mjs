// Installs what is missing. Plain JavaScript: it runs before anything is installed, on any Node
// from 20 on.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, platform } from 'node:process';

/** Says for which lockfile node_modules was made. */
const STAMP = 'node_modules/.inflight-installed';
const wanted = `${createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')} ${platform} ${arch}`;

if (!existsSync(STAMP) || readFileSync(STAMP, 'utf8') !== wanted) {
  console.log('Installing packages (npm ci)…');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    // npm is a script (npm.cmd) on Windows.
    shell: platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(STAMP, wanted);
}
