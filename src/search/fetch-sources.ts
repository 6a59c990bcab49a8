import type { AnswerTexts } from './files/answer-texts.ts';
import type { Dictionary } from './files/dictionary.ts';
import { unpackList, type PackedList } from './files/question-list.ts';
import type { SearchAddresses } from './findings.ts';
import type { Pagefind } from './pagefind-api.ts';
import type { SearchSources } from './search-engine.ts';

/**
 * The parts of the index as files of the site.
 *
 * @param addresses Where they lie.
 * @param base Path of the site, with a slash at both ends.
 */
export function fetchSources(addresses: SearchAddresses, base: string): SearchSources {
  return {
    questions: async () => unpackList(await fetchJson<PackedList>(addresses.questions)),
    answers: () => fetchJson<AnswerTexts>(addresses.answers),
    dictionary: () => fetchJson<Dictionary>(addresses.dictionary),
    texts: async () => {
      const folder = new URL(addresses.pagefind, location.href).href;
      const [{ TextIndex }, pagefind, names] = await Promise.all([
        import('./text-index.ts'),
        import(/* @vite-ignore */ `${folder}pagefind.js`) as Promise<Pagefind>,
        fetchJson<string[]>(`${folder}records.json`),
      ]);
      return TextIndex.open(pagefind, names);
    },
    address: (path) => base.replace(/\/$/, '') + path,
  };
}

async function fetchJson<Content>(address: string): Promise<Content> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`found status ${response.status} at ${address}, expected the search index`);
  return (await response.json()) as Content;
}
