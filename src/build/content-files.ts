import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ledgerSchema, type Ledger } from '../knowledge/ledger.ts';
import type { ContentFile } from '../knowledge/content-file.ts';
import { REDIRECTS_PATH } from '../knowledge/redirects.ts';

/** Every file under `content/questions/`, with paths from `root`. */
export function contentFiles(root: string): ContentFile[] {
  return filesUnder(root, 'content/questions');
}

/** Every file under `content/measurements/`, with paths from `root`; none where nothing was measured yet. */
export function measurementFiles(root: string): ContentFile[] {
  return existsSync(join(root, 'content/measurements')) ? filesUnder(root, 'content/measurements') : [];
}

/** Every file under `content/glossary/`, with paths from `root`. */
export function glossaryFiles(root: string): ContentFile[] {
  return filesUnder(root, 'content/glossary');
}

/** Every file under `content/start/`, with paths from `root`. */
export function startFiles(root: string): ContentFile[] {
  return filesUnder(root, 'content/start');
}

/** Every file that may hold snippets, with paths from `root`. */
export function snippetFiles(root: string): ContentFile[] {
  return [...contentFiles(root), ...startFiles(root)];
}

function filesUnder(root: string, below: string): ContentFile[] {
  const folder = join(root, below);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { path: relative(root, path).split(sep).join('/'), text: readFileSync(path, 'utf8') };
    });
}

/** `content/redirects.yaml` as text. */
export function redirectsText(root: string): string {
  return readFileSync(join(root, REDIRECTS_PATH), 'utf8');
}

/** `content/ledger.json`. Throws with the place when it is not what the schema says. */
export function readLedger(root: string): Ledger {
  return ledgerSchema.parse(JSON.parse(readFileSync(join(root, 'content/ledger.json'), 'utf8')));
}
