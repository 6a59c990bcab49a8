import { cpSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where all scratch projects' sites are said to be. */
export const ADDRESS = { site: 'https://inflight.example', base: '/' };

/**
 * Makes a copy of the project, to break: with the packages and the preview images of this one, and a site of before.
 *
 * @param root Where it is made afresh.
 * @returns The folder of its site.
 */
export function scratchProject(root: string): string {
  const outDir = join(root, 'dist');
  rmSync(root, { recursive: true, force: true });
  for (const folder of [outDir, join(root, '.build'), resolve('.build/previews')])
    mkdirSync(folder, { recursive: true });
  for (const part of ['src', 'content', 'public', 'package.json', 'tsconfig.json'])
    cpSync(part, join(root, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
  // `publish-ledger` runs in the copy and finds the images of other builds there.
  symlinkSync(resolve('.build/previews'), join(root, '.build/previews'));
  writeFileSync(join(outDir, 'index.html'), 'the site of before');
  return outDir;
}
