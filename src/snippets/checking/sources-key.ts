import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { hashOf } from './cache.ts';

const SRC = fileURLToPath(new URL('../../', import.meta.url));

/** All that a result depends on besides the snippet: the library, the prelude, the compiler, the checks. */
const FOLDERS = ['model', 'snippets/checking', 'snippets/compiler', 'snippets/prelude', 'snippets/texts'];
const FILES = ['snippets/messages.ts', 'snippets/program.ts'];
const PACKAGES = ['typescript', 'ts-blank-space', 'esbuild'];

/**
 * A name for the state of what snippets are checked with. It is made of sources, not of what is built
 * from them, so that an unchanged site builds nothing to learn that nothing changed.
 */
export function sourcesKey(): string {
  const inFolders = FOLDERS.flatMap((folder) =>
    readdirSync(join(SRC, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const files = [...inFolders, ...FILES.map((file) => join(SRC, file))].sort();
  const require = createRequire(import.meta.url);
  const versions = PACKAGES.map((name) => readFileSync(join(packageFolder(require, name), 'package.json'), 'utf8'));
  return hashOf([
    process.version,
    ...versions,
    ...files.flatMap((file) => [relative(SRC, file).split(sep).join('/'), readFileSync(file, 'utf8')]),
  ]);
}

/** Where a package lies; one that exports no `package.json` is found by its own folder's name. */
function packageFolder(require: NodeJS.Require, name: string): string {
  const main = require.resolve(name);
  return main.slice(0, main.lastIndexOf(join('node_modules', name)) + join('node_modules', name).length);
}
