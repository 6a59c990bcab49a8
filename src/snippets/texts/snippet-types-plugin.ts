import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { playExample } from '../editing/play-example.ts';
import { libDeclarations, libraryDeclarations } from './library-declarations.ts';
import { libraryReference } from './library-reference.ts';

/** What the declarations are made of. */
const MODEL = fileURLToPath(new URL('../../model/', import.meta.url));

/** Text as a module that a browser parses fast: an object literal of this size takes longer to read. */
const parsed = (value: unknown) => `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;

/** Modules that are made of the library's types, by name, with their text. */
const MODULES: Readonly<Record<string, () => string | Promise<string>>> = {
  'virtual:snippet-types': () =>
    `export const libs = ${parsed(libDeclarations())};\nexport const library = ${parsed(libraryDeclarations())};`,
  'virtual:library-reference': () => `export const reference = ${parsed(libraryReference())};`,
  'virtual:play-example': async () => `export const example = ${parsed(await playExample())};`,
};

/**
 * Gives the editor's worker the declarations it reads types from (`virtual:snippet-types`), and the page
 * for one's own code its reference (`virtual:library-reference`) and its beginning (`virtual:play-example`).
 */
export function snippetTypes(): Plugin {
  return {
    name: 'snippet-types',
    // Workers are bundled by themselves, with plugins of their own.
    config: () => ({ worker: { plugins: () => [snippetTypes()] } }),
    resolveId: (id) => (Object.hasOwn(MODULES, id) ? `\0${id}` : undefined),
    async load(id) {
      const make = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      if (!make) return undefined;
      this.addWatchFile(MODEL);
      return make();
    },
  };
}
