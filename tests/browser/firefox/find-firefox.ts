import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['firefox-esr', 'firefox'];

/**
 * A Firefox that is installed: the one in `FIREFOX_PATH`, or one on the PATH.
 *
 * @returns Its path, or nothing.
 * @throws {Error} If `FIREFOX_PATH` names no file.
 */
export function findFirefox(environment: NodeJS.ProcessEnv): string | undefined {
  const named = environment['FIREFOX_PATH'];
  if (named && !existsSync(named)) throw new Error(`FIREFOX_PATH: found no ${named}, expected a Firefox`);
  const folders = (environment['PATH'] ?? '').split(delimiter);
  return named ?? NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}
