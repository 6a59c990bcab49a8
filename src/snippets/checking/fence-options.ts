/** What the words behind a fence's ``` say about its code. */
export type FenceOptions =
  | {
      kind: 'run';
      /** Name given by the author, for links; otherwise one is made. */
      id?: string;
      /** How long it may run, at build and in the page. */
      timeoutMs: number;
      /** An error that nobody catches is what it shows. */
      throws: boolean;
    }
  /** Code that is only shown, and type-checked. */
  | { kind: 'shown' }
  /** What the snippet above prints. */
  | { kind: 'output' };

export const DEFAULT_TIMEOUT_MS = 1500;
const LEAST_TIMEOUT_MS = 100;
const MOST_TIMEOUT_MS = 10_000;

/** Something in the info string that an author has to mend. */
export class FenceError extends Error {
  /** Where in the info string it begins, from 0. */
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.name = 'FenceError';
    this.offset = offset;
  }
}

interface Word {
  text: string;
  offset: number;
}

/** What the options gather before they are whole. */
interface Draft {
  id?: string;
  timeoutMs?: number;
  throws?: boolean;
}

/** One option a row; a value is what stands behind `=`. */
const OPTIONS: Record<string, (value: string | undefined, draft: Draft) => string | undefined> = {
  throws(value, draft) {
    if (value !== undefined) return 'expected `throws` without a value';
    draft.throws = true;
    return undefined;
  },
  timeout(value, draft) {
    const milliseconds = /^\d{1,9}$/.test(value ?? '') ? Number(value) : NaN;
    if (!(milliseconds >= LEAST_TIMEOUT_MS && milliseconds <= MOST_TIMEOUT_MS)) {
      return `expected \`timeout=\` with milliseconds from ${LEAST_TIMEOUT_MS} to ${MOST_TIMEOUT_MS}, got ${said(value)}`;
    }
    draft.timeoutMs = milliseconds;
    return undefined;
  },
  id(value, draft) {
    if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(value ?? '') || (value ?? '').length > 40) {
      return `expected \`id=\` with small letters, digits and single hyphens, a letter first, at most 40 characters, got ${said(value)}`;
    }
    if (value !== undefined) draft.id = value;
    return undefined;
  },
};

/** Names under which people know the language; only `ts` runs. */
const OTHER_NAMES = new Set(['typescript', 'tsx', 'mts', 'cts', 'js', 'javascript', 'jsx', 'mjs']);

/**
 * Reads a fence's info string.
 *
 * @returns `undefined` for fences that are no business of snippets.
 * @throws {FenceError} If it begins like a snippet's and is not one.
 */
export function readFence(info: string): FenceOptions | undefined {
  const [language, first, ...rest] = words(info);
  if (!language) return undefined;
  if (language.text === 'output') {
    if (first) throw new FenceError(`expected nothing after \`output\`, got ${said(first.text)}`, first.offset);
    return { kind: 'output' };
  }
  if (OTHER_NAMES.has(language.text) && (first?.text === 'run' || first?.text === 'norun')) {
    throw new FenceError(
      `expected \`ts ${first.text}\`, got ${said(`${language.text} ${first.text}`)}`,
      language.offset,
    );
  }
  if (language.text !== 'ts' || !first) return undefined;
  if (first.text === 'norun') {
    const [extra] = rest;
    if (extra) throw new FenceError(`expected nothing after \`norun\`, got ${said(extra.text)}`, extra.offset);
    return { kind: 'shown' };
  }
  if (first.text !== 'run') {
    throw new FenceError(`expected \`run\` or \`norun\` after \`ts\`, got ${said(first.text)}`, first.offset);
  }
  const draft: Draft = {};
  const seen = new Set<string>();
  for (const { text, offset } of rest) {
    const [, name = '', value] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? [];
    if (text === 'norun') throw new FenceError('expected either `run` or `norun`, got both', offset);
    const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
    if (!option) {
      throw new FenceError(
        `expected ${Object.keys(OPTIONS).join(', ')} as an option of \`ts run\`, got ${said(text)}`,
        offset,
      );
    }
    if (seen.has(name)) throw new FenceError(`expected \`${name}\` once`, offset);
    seen.add(name);
    const problem = option(value, draft);
    if (problem !== undefined) throw new FenceError(problem, offset);
  }
  const { id, timeoutMs = DEFAULT_TIMEOUT_MS, throws = false } = draft;
  return { kind: 'run', timeoutMs, throws, ...(id === undefined ? {} : { id }) };
}

function words(info: string): Word[] {
  return [...info.matchAll(/[^ \t\r\n]+/g)].map(({ 0: text, index }) => ({ text, offset: index }));
}

const said = (value: string | undefined): string => (value === undefined ? 'nothing' : JSON.stringify(value));
