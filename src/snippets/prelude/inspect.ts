import { escapeInvisible } from './escape-invisible.ts';
import {
  add,
  bufferLength,
  charCodeAt,
  dateTime,
  dateToText,
  eachOfMap,
  eachOfSet,
  execute,
  functionToString,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  indexOf,
  isArray,
  join,
  list,
  mapSize,
  ownKeys,
  padEnd,
  PROTOTYPES,
  regExpToString,
  setSize,
  slice,
  symbolToString,
  toStringTag,
  typedLength,
  typedName,
} from './primordials.ts';

/** Objects inside objects that are shown; deeper ones by their name. */
const MOST_DEPTH = 3;
/** Entries of one object that are shown; the rest is counted. */
const MOST_ENTRIES = 100;
/** Values that are shown in one call, so that wide and deep objects end too. */
const MOST_VALUES = 5000;
const MOST_PROTOTYPES = 100;
const WIDTH = 76;
/** Entries up to this length fill lines; longer ones get a line each. */
const SHORT_ENTRY = 16;
export const UNPRINTABLE = '[unprintable]';
const NEWLINE = '\n';

/** The objects around the one that is shown. */
interface Path {
  object: object;
  outer: Path | undefined;
}

let values = 0;

/**
 * A value as text, in the manner of Node's `util.inspect`. It never throws and runs no getter; a
 * Proxy's traps do run, and what they break shows as `[unprintable]`.
 */
export function inspect(value: unknown): string {
  values = 0;
  return inspected(value, 0, 0, undefined);
}

function inspected(value: unknown, depth: number, indent: number, path: Path | undefined): string {
  if (typeof value === 'string') return quoted(value);
  if ((typeof value !== 'object' && typeof value !== 'function') || value === null) return primitive(value);
  for (let outer = path; outer; outer = outer.outer) if (outer.object === value) return '[Circular]';
  if (++values > MOST_VALUES) return '…';
  try {
    return described(value, depth, indent, { object: value, outer: path });
  } catch {
    return UNPRINTABLE;
  }
}

/** A value that is no object, as text. */
export function primitive(value: unknown): string {
  if (typeof value === 'symbol') return escapeInvisible(symbolToString(value));
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number') return value === 0 && 1 / value < 0 ? '-0' : `${value}`;
  return typeof value === 'string' ? escapeInvisible(value) : value === null ? 'null' : `${value as undefined}`;
}

/** A text in the quotes that need the fewest escapes. */
function quoted(text: string): string {
  const has = (quote: string) => indexOf(text, quote) !== -1;
  const quote = !has("'") ? "'" : !has('"') ? '"' : !has('`') && !has('${') ? '`' : "'";
  const mark = charCodeAt(quote, 0);
  let escaped = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = charCodeAt(text, at);
    const short =
      code === 10
        ? '\\n'
        : code === 9
          ? '\\t'
          : code === 13
            ? '\\r'
            : code === 92
              ? '\\\\'
              : code === mark
                ? `\\${quote}`
                : '';
    if (short === '') continue;
    escaped += slice(text, from, at) + short;
    from = at + 1;
  }
  return quote + escapeInvisible(escaped + slice(text, from)) + quote;
}

/** What a plain field of an object holds; nothing for a getter. */
export function ownValue(object: object, name: PropertyKey): unknown {
  const descriptor = getOwnPropertyDescriptor(object, name);
  return descriptor && holds(descriptor) ? descriptor.value : undefined;
}

const holds = (descriptor: PropertyDescriptor) => getOwnPropertyDescriptor(descriptor, 'value') !== undefined;

/** The name of what made the object, `null` where nothing did. */
function className(object: object): string | null {
  let from: object | null = object;
  for (let steps = 0; from && steps < MOST_PROTOTYPES; steps++) {
    const maker = ownValue(from, 'constructor');
    if (typeof maker === 'function') {
      const name = ownValue(maker, 'name');
      if (typeof name === 'string' && name !== '') return escapeInvisible(name);
    }
    from = getPrototypeOf(from);
  }
  return null;
}

type Kind = Exclude<keyof typeof PROTOTYPES, '__proto__'> | 'array' | 'function';

/** What an object is by its prototypes; whether it really is one shows when it is read. */
function kindOf(object: object): Kind {
  if (isArray(object)) return 'array';
  if (typeof object === 'function') return 'function';
  let from = getPrototypeOf(object);
  for (let steps = 0; from && steps < MOST_PROTOTYPES; steps++) {
    if (from === PROTOTYPES.object) break;
    if (from === PROTOTYPES.error) return 'error';
    if (from === PROTOTYPES.map) return 'map';
    if (from === PROTOTYPES.set) return 'set';
    if (from === PROTOTYPES.typed) return 'typed';
    if (from === PROTOTYPES.date) return 'date';
    if (from === PROTOTYPES.regExp) return 'regExp';
    if (from === PROTOTYPES.buffer) return 'buffer';
    from = getPrototypeOf(from);
  }
  return 'object';
}

function described(object: object, depth: number, indent: number, path: Path): string {
  const kind = kindOf(object);
  const name = className(object);
  const deep = depth > MOST_DEPTH;
  const inner = (value: unknown) => inspected(value, depth + 1, indent + 2, path);
  const entries = list<string>();

  if (kind === 'array') {
    const array = object as unknown[];
    if (deep) return '[Array]';
    const { length } = array;
    addItems(entries, length, array, inner);
    addFields(entries, object, (key) => isIndex(key) || key === 'length', inner);
    return laidOut(name === 'Array' ? '' : `${name ?? 'Array'}(${length}) `, '[', entries, ']', indent);
  }
  if (kind === 'typed') {
    const length = typedLength(object);
    const typed = typedName(object);
    if (deep) return `[${typed}]`;
    addItems(entries, length, object as unknown as unknown[], inner);
    return laidOut(`${typed}(${length}) `, '[', entries, ']', indent);
  }
  if (kind === 'map') {
    const size = mapSize(object);
    if (deep) return '[Map]';
    let shown = 0;
    eachOfMap(object as Map<unknown, unknown>, (value, key) => {
      if (++shown <= MOST_ENTRIES) add(entries, `${inner(key)} => ${inner(value)}`);
    });
    addRest(entries, size);
    return laidOut(`${name ?? 'Map'}(${size}) `, '{', entries, '}', indent);
  }
  if (kind === 'set') {
    const size = setSize(object);
    if (deep) return '[Set]';
    let shown = 0;
    eachOfSet(object as Set<unknown>, (value) => {
      if (++shown <= MOST_ENTRIES) add(entries, inner(value));
    });
    addRest(entries, size);
    return laidOut(`${name ?? 'Set'}(${size}) `, '{', entries, '}', indent);
  }
  if (kind === 'buffer') return `ArrayBuffer { byteLength: ${bufferLength(object)} }`;

  let base = '';
  if (kind === 'function') base = `[${functionName(object)}]`;
  else if (kind === 'date')
    base = dateTime(object as Date) === dateTime(object as Date) ? dateToText(object as Date) : 'Invalid Date';
  else if (kind === 'regExp') base = escapeInvisible(regExpToString(object as RegExp));
  else if (kind === 'error') base = `[${errorText(object)}]`;
  if (deep) return base || `[${name ?? 'Object'}]`;

  const isError = kind === 'error';
  const left = (key: PropertyKey) => isError && (key === 'stack' || key === 'message' || key === 'name');
  addFields(entries, object, kind === 'function' ? () => false : left, inner, isError);
  if (base !== '') return entries.length === 0 ? base : laidOut(`${base} `, '{', entries, '}', indent);
  const tag = inheritedTag(object);
  const shownName = name ?? '[Object: null prototype]';
  const prefix = tag !== '' && tag !== name ? `${shownName} [${tag}] ` : name === 'Object' ? '' : `${shownName} `;
  return laidOut(prefix, '{', entries, '}', indent);
}

/** What an object calls itself by a plain `Symbol.toStringTag`. */
function inheritedTag(object: object): string {
  let from: object | null = object;
  for (let steps = 0; from && steps < MOST_PROTOTYPES; steps++) {
    const tag = ownValue(from, toStringTag);
    if (typeof tag === 'string') return escapeInvisible(slice(tag, 0, 60));
    from = getPrototypeOf(from);
  }
  return '';
}

const CLASS = /^class\b/;
const SORT = /^(async\b)?\s*(?:function\b)?\s*(\*)?/;

function functionName(object: object): string {
  const source = functionToString(object);
  const given = ownValue(object, 'name');
  const name = typeof given === 'string' && given !== '' ? escapeInvisible(given) : '(anonymous)';
  if (execute(CLASS, source)) {
    const parent = getPrototypeOf(object);
    const parentName = typeof parent === 'function' ? ownValue(parent, 'name') : '';
    const heir = typeof parentName === 'string' && parentName !== '' ? ` extends ${escapeInvisible(parentName)}` : '';
    return `class ${name}${heir}`;
  }
  const sort = execute(SORT, source);
  const generator = sort?.[2] ? 'GeneratorFunction' : 'Function';
  const label = sort?.[1] ? `Async${generator}` : generator;
  return name === '(anonymous)' ? `${label} ${name}` : `${label}: ${name}`;
}

/** A plain field of an object or of its prototypes that is a text. */
function inheritedText(object: object, name: string): string {
  let from: object | null = object;
  for (let steps = 0; from && steps < MOST_PROTOTYPES; steps++) {
    const value = ownValue(from, name);
    if (typeof value === 'string') return value;
    from = getPrototypeOf(from);
  }
  return '';
}

/** `Name: message` of an error, by its plain fields. The name of a class that sets none stands in for `Error`. */
export function errorName(object: object): string {
  const name = inheritedText(object, 'name');
  const made = className(object);
  return escapeInvisible(name === 'Error' && made !== null ? made : name === '' ? 'Error' : name);
}

export const errorMessage = (object: object): string => escapeInvisible(inheritedText(object, 'message'));

function errorText(object: object): string {
  const message = errorMessage(object);
  return message === '' ? errorName(object) : `${errorName(object)}: ${message}`;
}

function isIndex(key: PropertyKey): boolean {
  if (typeof key !== 'string' || key === '') return false;
  for (let at = 0; at < key.length; at++) {
    const code = charCodeAt(key, at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

function addRest(entries: string[], length: number): void {
  if (length > MOST_ENTRIES) add(entries, `… ${length - MOST_ENTRIES} more`);
}

/** Items of an array; a run of holes is one entry. */
function addItems(entries: string[], length: number, array: unknown[], inner: (value: unknown) => string): void {
  let at = 0;
  for (let shown = 0; at < length && shown < MOST_ENTRIES; shown++) {
    let holes = 0;
    // A run of holes in a sparse array can be as long as a number goes; nobody counts that far.
    while (at + holes < length && holes < 10_000 && !getOwnPropertyDescriptor(array, at + holes)) holes++;
    if (holes > 0) {
      const rest = holes === 10_000 ? length - at : holes;
      add(entries, `<${rest} empty item${rest === 1 ? '' : 's'}>`);
      at += rest;
    } else {
      add(entries, field(array, at, inner));
      at++;
    }
  }
  if (at < length) add(entries, `… ${length - at} more`);
}

/** What a field shows: its value, or that it is computed. */
function field(object: object, key: PropertyKey, inner: (value: unknown) => string): string {
  const descriptor = getOwnPropertyDescriptor(object, key);
  if (!descriptor || holds(descriptor)) return inner(descriptor?.value);
  return descriptor.get ? (descriptor.set ? '[Getter/Setter]' : '[Getter]') : '[Setter]';
}

const NAME = /^[A-Za-z_$][\w$]*$/;

/** The enumerable fields that are not left out; of an error its cause and the errors it stands for, too. */
function addFields(
  entries: string[],
  object: object,
  left: (key: PropertyKey) => boolean,
  inner: (value: unknown) => string,
  isError = false,
): void {
  const keys = isArray(object) && (object as unknown[]).length > 100_000 ? list<PropertyKey>() : ownKeys(object);
  let shown = 0;
  for (let place = 0; place < keys.length; place++) {
    const key = keys[place];
    if (key === undefined || left(key)) continue;
    const descriptor = getOwnPropertyDescriptor(object, key);
    const hidden = isError && (key === 'cause' || key === 'errors');
    if (!descriptor || (!descriptor.enumerable && !hidden)) continue;
    if (++shown > MOST_ENTRIES) continue;
    const name =
      typeof key === 'symbol'
        ? `[${escapeInvisible(symbolToString(key))}]`
        : hidden
          ? `[${key as string}]`
          : execute(NAME, key as string)
            ? (key as string)
            : quoted(key as string);
    add(entries, `${name}: ${field(object, key, inner)}`);
  }
  addRest(entries, shown);
}

/** Entries on one line where they fit, else lines filled with short ones or a line for each. */
function laidOut(prefix: string, open: string, entries: string[], close: string, indent: number): string {
  if (entries.length === 0) return `${prefix}${open}${close}`;
  let longest = 0;
  let broken = false;
  for (let place = 0; place < entries.length; place++) {
    const entry = entries[place] ?? '';
    if (entry.length > longest) longest = entry.length;
    if (indexOf(entry, NEWLINE) !== -1) broken = true;
  }
  const single = `${prefix}${open} ${join(entries, ', ')} ${close}`;
  if (!broken && indent + single.length <= WIDTH) return single;
  const start = NEWLINE + padEnd('', indent + 2);
  let text = `${prefix}${open}`;
  let column = WIDTH;
  const fills = open === '[' && longest <= SHORT_ENTRY;
  for (let place = 0; place < entries.length; place++) {
    const entry = (entries[place] ?? '') + (place + 1 < entries.length ? ',' : '');
    if (fills && column + 1 + entry.length <= WIDTH) {
      text += ` ${entry}`;
      column += 1 + entry.length;
    } else {
      text += start + entry;
      column = indent + 2 + entry.length;
    }
  }
  return text + NEWLINE + padEnd('', indent) + close;
}
