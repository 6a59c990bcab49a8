import { NUMBER_FIELDS } from './fields.ts';
import { INITIAL, readValues, type ReadValues, type Values } from './values.ts';

/** The meaning of a link's names and defaults; a change that would alter old links raises it. */
const VERSION = '1';

/** A number as a link writes it: a dot, no groups. */
const plain = (value: number) => String(value);

/**
 * The part of an address that carries a state: what differs from the beginning, sorted by name, so
 * that the same state has one address. Empty for the state one starts with.
 */
export function linkOf(values: Values): string {
  const entries: [string, string][] = NUMBER_FIELDS.filter(({ key, initial }) => values.numbers[key] !== initial).map(
    ({ key }) => [key, plain(values.numbers[key])],
  );
  if (values.server !== INITIAL.server) entries.push(['s', values.server]);
  if (values.line !== INITIAL.line) entries.push(['ln', values.line]);
  if (values.hold !== INITIAL.hold) entries.push(['hold', values.hold]);
  if (entries.length === 0) return '';
  entries.push(['v', VERSION]);
  return `?${new URLSearchParams(entries.sort(([a], [b]) => (a < b ? -1 : 1))).toString()}`;
}

export type ReadLink = ReadValues | { ok: false; version: string };

/**
 * The state that an address carries.
 *
 * @param query The address's query; names that nobody knows are left alone.
 * @returns The values; messages by field; or the version, where the link is of a newer one.
 */
export function readLink(query: URLSearchParams): ReadLink {
  const version = query.get('v') ?? VERSION;
  if (version !== VERSION) return { ok: false, version };
  return readValues((name) => query.get(name));
}
