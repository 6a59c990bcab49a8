// Installs a browser for the tests where none is: Debian's Chromium where apt can, or Playwright's.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from './find-browser.ts';

const run = (command: string, ...args: string[]) => {
  console.log(`$ ${[command, ...args].join(' ')}`);
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
};

/** Ways to a browser, in the order they are tried; each says whether it worked. */
const WAYS: readonly (() => boolean)[] = [
  () =>
    existsSync('/usr/bin/apt-get') &&
    process.getuid?.() === 0 &&
    run('apt-get', 'update', '-qq') &&
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'),
  () => run('npx', 'playwright', 'install', 'chromium'),
];

if (!findBrowser(process.env) && !WAYS.some((way) => way() && findBrowser(process.env))) {
  console.error('found no Chromium and could not install one, expected it on the PATH or its path in CHROMIUM');
  process.exit(1);
}
console.log(`Browser: ${findBrowser(process.env) ?? ''}`);
