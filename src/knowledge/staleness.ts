import type { NewestSoftware } from './newest-software.ts';
import { SERIES_PARTS, SOFTWARE, type Software, type VersionRange } from './software.ts';
import type { Verdict } from './verdict.ts';

/** A release that something was not checked on. */
export interface Unchecked {
  software: Software;
  /** As much of the version as tells it from what was checked: `26`, or `26.2`. */
  version: string;
}

const numbers = (version: string) => version.split('.').map(Number);

/** Below 0 where `a` is older, above 0 where it is newer; a part that one of them leaves open is not compared. */
function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((part, index) => part !== b[index]);
  const [x, y] = [a[place], b[place]];
  return x === undefined || y === undefined ? 0 : x - y;
}

/**
 * What of a release is newer than the end of a range, compared as precisely as the end is written.
 *
 * @param to End of the range, included: `26` stands for every 26, `26.1` for every 26.1.
 * @returns The release up to its first newer part: `26` after `25.3`, `26.2` after `26.1`; nothing where the range
 * includes it.
 */
export function newerRelease(to: string, newest: string): string | undefined {
  const [end, last] = [numbers(to), numbers(newest)];
  if (compare(last, end) <= 0) return undefined;
  return last.slice(0, last.findIndex((part, index) => part !== end[index]) + 1).join('.');
}

/**
 * Newest known releases that version ranges end before, one a software, in the order of the ranges.
 *
 * A range without an end claims every later version, so it has none; software that nobody looked up has none either.
 * Where several ranges name one software, the latest end counts.
 */
export function uncheckedReleases(ranges: readonly VersionRange[], known: NewestSoftware): Unchecked[] {
  return [...new Set(ranges.map(({ software }) => software))].flatMap((software): Unchecked[] => {
    const newest = known[software]?.newest;
    if (newest === undefined) return [];
    const newer = ranges
      .filter((range) => range.software === software)
      .map(({ to }) => (to === undefined ? undefined : newerRelease(to, newest)));
    // The end that shares most with the newest release is the latest, and needs the most parts to be told from it.
    const [version] = newer.sort((a, b) => (b?.length ?? Infinity) - (a?.length ?? Infinity));
    return newer.includes(undefined) || version === undefined ? [] : [{ software, version }];
  });
}

/** What decides whether an answer is stale: its own ranges, where it has some, and those of its question. */
export interface Dated {
  verdict: Verdict;
  own: readonly VersionRange[] | undefined;
  question: readonly VersionRange[];
}

/** Verdicts whose own range says how long a claim was true or repeated, not how far somebody checked. */
const ENDS_ON_PURPOSE: ReadonlySet<Verdict> = new Set(['outdated', 'wrong']);

/**
 * Newest known releases that an answer was not checked on.
 *
 * An answer without ranges has those of its question. An outdated or wrong claim with a range of its own ends there on
 * purpose and has none.
 */
export function uncheckedOf({ verdict, own, question }: Dated, known: NewestSoftware): Unchecked[] {
  if (own && ENDS_ON_PURPOSE.has(verdict)) return [];
  return uncheckedReleases(own ?? question, known);
}

/**
 * Those of them that begin a new series, worth a mark beside the answer; a minor release within the series that was
 * checked is only listed.
 */
export function newSeries(unchecked: readonly Unchecked[]): Unchecked[] {
  return unchecked.filter(({ software, version }) => numbers(version).length <= (SERIES_PARTS[software] ?? 2));
}

/** `not checked on gunicorn 26`, `not checked on Python 3.14 and nginx 1.31`; nothing where all is checked. */
export function notCheckedLine(unchecked: readonly Unchecked[]): string | undefined {
  const names = unchecked.map(({ software, version }) => `${SOFTWARE[software]} ${version}`);
  const last = names.pop();
  if (last === undefined) return undefined;
  return `not checked on ${names.length > 0 ? `${names.join(', ')} and ` : ''}${last}`;
}
