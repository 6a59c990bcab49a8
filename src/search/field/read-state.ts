import { TAGS } from '../../knowledge/tags.ts';
import { VERDICTS } from '../../knowledge/verdict.ts';
import { inAddress, type Filter, type SearchState } from './search-state.ts';

const keyOf = <Key extends string>(table: Readonly<Record<Key, unknown>>, name: string | null): Key | undefined =>
  name !== null && Object.hasOwn(table, name) ? (name as Key) : undefined;

/** The filter of an address or a form; what is not known is left out. */
export function readFilter(get: (name: 'tag' | 'verdict') => string | null): Filter {
  return { tag: keyOf(TAGS, get('tag')), verdict: keyOf(VERDICTS, get('verdict')) };
}

/**
 * The search that an address and a state of the history stand for.
 *
 * @param query The address's query; what no search has is left out.
 * @param kept What the history kept; anything, since other scripts and older versions write it, too.
 */
export function readState(query: string, kept: unknown): SearchState {
  const parameters = new URLSearchParams(query);
  return {
    text: inAddress(parameters.get('q') ?? ''),
    ...readFilter((name) => parameters.get(name)),
    asTyped: wordsIn(kept, 'asTyped'),
    without: wordsIn(kept, 'without'),
  };
}

function wordsIn(kept: unknown, name: 'asTyped' | 'without'): string[] {
  const list: unknown = typeof kept === 'object' && kept !== null && name in kept ? kept[name as never] : undefined;
  return Array.isArray(list) ? list.filter((word) => typeof word === 'string') : [];
}
