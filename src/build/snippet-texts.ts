import type { Plugin } from 'vite';
import { sandboxTexts } from '../snippets/texts/snippet-texts.ts';

const NAME = 'virtual:snippet-texts';
const RESOLVED = `\0${NAME}`;

/** Lets the page import what a snippet runs with as strings: it goes into a sandbox, never into the page. */
export function snippetTexts(): Plugin {
  return {
    name: 'snippet-texts',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    async load(id) {
      if (id !== RESOLVED) return undefined;
      return Object.entries(await sandboxTexts())
        .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};`)
        .join('\n');
    },
  };
}
