import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a snippet came to when all was well with it; shown code comes to nothing. */
export interface Ran {
  /** The JavaScript it was compiled to. */
  code: string;
  /** What it printed. */
  output: string;
}

/** Results of earlier checks. */
export interface Cache {
  read(key: string): Ran | undefined;
  write(key: string, ran: Ran): void;
}

/** A name for a list of texts; another list has another name. */
export function hashOf(texts: readonly string[]): string {
  const hash = createHash('sha256');
  // With their lengths, so that no two lists run together to the same text.
  for (const text of texts) hash.update(`${text.length}:`).update(text);
  return hash.digest('hex');
}

/** A cache in a folder, a file a result. A file that is not what was written is as good as none. */
export function folderCache(folder: string): Cache {
  const pathOf = (key: string) => join(folder, `${key}.json`);
  return {
    read(key) {
      try {
        return readRan(JSON.parse(readFileSync(pathOf(key), 'utf8')));
      } catch {
        return undefined;
      }
    },
    write(key, ran) {
      mkdirSync(folder, { recursive: true });
      // Under a name of its own first: another process may read while this one writes.
      const fresh = `${pathOf(key)}.${process.pid}`;
      writeFileSync(fresh, JSON.stringify({ ...ran, seal: seal(ran) }));
      renameSync(fresh, pathOf(key));
    },
  };
}

const seal = ({ code, output }: Ran): string => hashOf([code, output]);

function readRan(value: unknown): Ran | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { code, output, seal: sealed } = value as Partial<Record<string, unknown>>;
  if (typeof code !== 'string' || typeof output !== 'string') return undefined;
  return sealed === seal({ code, output }) ? { code, output } : undefined;
}
