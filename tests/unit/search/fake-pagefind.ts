import type { Pagefind } from '../../../src/search/pagefind-api.ts';

/** A record as the fake knows it: its words, and what its fragment says. */
export interface FakeRecord {
  words: string;
  url?: string;
  meta?: Record<string, string>;
}

/** Pagefind over some records, asked as the real one is; `asked` holds what it was asked for, in order. */
export function fakePagefind(
  records: readonly FakeRecord[],
  { search, data }: { search?: (word: string) => Promise<void>; data?: () => Promise<void> } = {},
): Pagefind & { asked: string[]; said: unknown[] } {
  const asked: string[] = [];
  const said: unknown[] = [];
  return {
    asked,
    said,
    options(options) {
      said.push(options);
      return Promise.resolve();
    },
    init: () => Promise.resolve(),
    async search(word) {
      asked.push(word);
      await search?.(word);
      return {
        results: records.flatMap(({ words, url = '', meta = {} }, number) => {
          const score = words.split(' ').filter((each) => each.startsWith(word)).length;
          if (score === 0) return [];
          const fetched = async () => {
            await data?.();
            return { url, meta };
          };
          return [{ id: nameOf(number), score, data: fetched }];
        }),
      };
    },
  };
}

const nameOf = (number: number) => `en_${number}`;

/** Names of so many records, as the index has them. */
export const namesOf = (records: readonly unknown[]): string[] => records.map((_, number) => nameOf(number));
