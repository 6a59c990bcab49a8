import { createHash } from 'node:crypto';
import { RUNNER_HASH } from '../sandbox/runner-hash.ts';
import type { SandboxTexts } from '../sandbox/sandbox.ts';
import { bundle } from './bundle.ts';

/** A text that is made once. */
function once(make: () => Promise<string>): () => Promise<string> {
  let made: Promise<string> | undefined;
  return () => (made ??= make());
}

/**
 * The text, of which the lines of a snippet are counted from.
 *
 * @throws {Error} If it does not stand on one line.
 */
export function onOneLine(name: string, text: string): string {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).length;
  if (lines !== 1) throw new Error(`the text of the ${name} has ${lines} lines, expected one`);
  return text;
}

/** The prelude: one line that runs before the library and the snippet. */
export const preludeText: () => Promise<string> = once(async () => {
  const text = await bundle('../prelude/index.ts', { minify: true });
  // First in the program, so it holds for all of it.
  return onOneLine('prelude', `"use strict";${text}`);
});

/** Before and behind the bundle of the library: what `import … from 'inflight'` finds. */
const BEFORE = 'var __inflight=';
const AFTER = ';';

/** The library: one line that declares `__modules`. */
export const libraryText: () => Promise<string> = once(async () => {
  const text = await bundle('./library.ts', {
    minify: true,
    // The names of classes and functions show in what a snippet prints.
    keepNames: true,
    globalName: '__inflight',
  });
  if (!text.startsWith(BEFORE) || !text.endsWith(AFTER)) {
    throw new Error(`the library's bundle begins \`${text.slice(0, 40)}\`, expected \`${BEFORE}\``);
  }
  const made = text.slice(BEFORE.length, -AFTER.length);
  return onOneLine('library', `const __modules={__proto__:null,inflight:Object.freeze({...${made}})};`);
});

/**
 * The script of the sandbox's frame, to the byte what `RUNNER_HASH` is the hash of.
 *
 * @throws {Error} If it is not, with the hash that it has.
 */
export const runnerText: () => Promise<string> = once(async () => {
  const text = await bundle('../sandbox/runner.ts', { minify: true });
  const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
  if (hash !== RUNNER_HASH) {
    throw new Error(`src/snippets/sandbox/runner-hash.ts: the hash is ${RUNNER_HASH}, expected ${hash} of the runner`);
  }
  if (/<\/script|<!--/i.test(text)) throw new Error('the runner ends its script element early');
  return text;
});

/** All that a sandbox runs. */
export async function sandboxTexts(): Promise<SandboxTexts> {
  const [runner, prelude, library] = await Promise.all([runnerText(), preludeText(), libraryText()]);
  return { runner, prelude, library };
}
