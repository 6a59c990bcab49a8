import { escapeInvisible } from './escape-invisible.ts';
import {
  add,
  attempt,
  bufferLength,
  dateTime,
  dateToText,
  each,
  eachOfMap,
  eachOfSet,
  execute,
  functionToString,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  indexOf,
  isArray,
  isObject,
  join,
  kindOfPrototype,
  list,
  mapSize,
  ownKeys,
  padEnd,
  regExpToString,
  replaced,
  setSize,
  slice,
  stringify,
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
/** A run of holes in a sparse array can be as long as a number goes; nobody counts further than this. */
const MOST_HOLES = 10_000;
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

type Inner = (value: unknown) => string;

let values = 0;

/**
 * A value as text, in the manner of Node's `util.inspect`. It never throws and runs no getter; a
 * Proxy's traps do run, and what they break shows as `[unprintable]`.
 */
export function inspect(value: unknown): string {
  values = 0;
  return inspected(value, 0, undefined);
}

/** A value as a call of the console shows it: a text without quotes. */
export const shown = (value: unknown): string => (typeof value === 'string' ? primitive(value) : inspect(value));

function inspected(value: unknown, depth: number, path: Path | undefined): string {
  if (typeof value === 'string') return quoted(value);
  if (!isObject(value)) return primitive(value);
  for (let outer = path; outer; outer = outer.outer) if (outer.object === value) return '[Circular]';
  if (++values > MOST_VALUES) return '…';
  return attempt(() => described(value, depth, { object: value, outer: path }), UNPRINTABLE);
}

/** A value that is no object, as text. */
export function primitive(value: unknown): string {
  if (typeof value === 'symbol') return escapeInvisible(symbolToString(value));
  if (typeof value === 'string') return escapeInvisible(value);
  if (value === 0 && 1 / value < 0) return '-0';
  return `${value as undefined}${typeof value === 'bigint' ? 'n' : ''}`;
}

/** A text in the quotes that need the fewest escapes. */
function quoted(text: string): string {
  const has = (quote: string) => indexOf(text, quote) !== -1;
  const quote = !has("'") ? "'" : !has('"') ? '"' : !has('`') && !has('${') ? '`' : "'";
  // Quotes of the other sorts are used only where the text has none.
  const escaped = replaced(text, /[\n\t\r\\']/g, (found) =>
    found !== "'" ? slice(stringify(found), 1, -1) : quote === found ? "\\'" : found,
  );
  return quote + escapeInvisible(escaped) + quote;
}

/** What a plain field of an object holds; nothing for a getter. */
export function ownValue(object: object, name: PropertyKey): unknown {
  const descriptor = getOwnPropertyDescriptor(object, name);
  return descriptor && holds(descriptor) ? descriptor.value : undefined;
}

const holds = (descriptor: PropertyDescriptor) => getOwnPropertyDescriptor(descriptor, 'value') !== undefined;

/** The first that is found in an object or its prototypes. */
function inherited(object: object | null, find: (from: object) => string | undefined): string | undefined {
  for (let steps = 0; object && steps < MOST_PROTOTYPES; steps++) {
    const found = find(object);
    if (found !== undefined) return found;
    object = getPrototypeOf(object);
  }
  return undefined;
}

/** A plain field of an object or of its prototypes that is a text. */
function inheritedText(object: object, name: PropertyKey): string {
  const find = (from: object) => {
    const value = ownValue(from, name);
    return typeof value === 'string' ? value : undefined;
  };
  return inherited(object, find) ?? '';
}

/** The name that a function has, where it has one. */
function givenName(maker: unknown): string | undefined {
  const name = typeof maker === 'function' && ownValue(maker, 'name');
  return typeof name === 'string' && name !== '' ? escapeInvisible(name) : undefined;
}

/** The name of what made the object, where something did. */
const className = (object: object) => inherited(object, (from) => givenName(ownValue(from, 'constructor')));

/** What an object is by its prototypes; whether it really is one shows when it is read. */
function kindOf(object: object): string | undefined {
  if (isArray(object)) return 'Array';
  return typeof object === 'function' ? 'Function' : inherited(getPrototypeOf(object), kindOfPrototype);
}

function described(object: object, depth: number, path: Path): string {
  const kind = kindOf(object);
  const name = className(object);
  const isDeep = depth > MOST_DEPTH;
  const inner = (value: unknown) => inspected(value, depth + 1, path);
  const entries = list<string>();
  const end = (prefix: string, brackets: '[]' | '{}' = '{}') => laidOut(prefix, brackets, entries, 2 * depth);

  if (kind === 'Array' || kind === 'TypedArray') {
    const isTyped = kind === 'TypedArray';
    const length = isTyped ? typedLength(object) : (object as unknown[]).length;
    const made = isTyped ? typedName(object) : kind;
    if (isDeep) return `[${made}]`;
    addItems(entries, length, object, inner);
    if (!isTyped) addFields(entries, object, false, inner);
    return end(isTyped || name !== kind ? `${isTyped ? made : (name ?? kind)}(${length}) ` : '', '[]');
  }
  if (kind === 'Map' || kind === 'Set') {
    const isMap = kind === 'Map';
    const size = (isMap ? mapSize : setSize)(object);
    if (isDeep) return `[${kind}]`;
    let count = 0;
    (isMap ? eachOfMap : eachOfSet)(object, (value, key) => {
      if (++count <= MOST_ENTRIES) add(entries, (isMap ? `${inner(key)} => ` : '') + inner(value));
    });
    addRest(entries, size - MOST_ENTRIES);
    return end(`${name ?? kind}(${size}) `);
  }
  if (kind === 'ArrayBuffer') return `${kind} { byteLength: ${bufferLength(object)} }`;

  const isError = kind === 'Error';
  let base = '';
  if (kind === 'Function') base = `[${functionName(object)}]`;
  if (kind === 'Date') base = dateTime(object) === dateTime(object) ? dateToText(object) : 'Invalid Date';
  if (kind === 'RegExp') base = escapeInvisible(regExpToString(object));
  if (isError) base = `[${errorText(object)}]`;
  if (isDeep) return base || `[${name ?? 'Object'}]`;

  addFields(entries, object, isError, inner);
  if (base) return entries.length === 0 ? base : end(`${base} `);
  const tag = escapeInvisible(slice(inheritedText(object, toStringTag), 0, 60));
  const isTagged = tag !== '' && tag !== name;
  if (!isTagged && name === 'Object') return end('');
  return end(`${name ?? '[Object: null prototype]'} ${isTagged ? `[${tag}] ` : ''}`);
}

const ANONYMOUS = '(anonymous)';
const SORT = /^(?:(class)\b|(async\b)?\s*(?:function\b)?\s*(\*)?)/;

function functionName(object: object): string {
  const sort = execute(SORT, functionToString(object));
  const name = givenName(object);
  if (sort?.[1]) {
    const parent = givenName(getPrototypeOf(object));
    return `class ${name ?? ANONYMOUS}${parent ? ` extends ${parent}` : ''}`;
  }
  return `${sort?.[2] ? 'Async' : ''}${sort?.[3] ? 'Generator' : ''}Function${name ? `: ${name}` : ` ${ANONYMOUS}`}`;
}

/** The name of an error, by its plain fields. The name of a class that sets none stands in for `Error`. */
export function errorName(object: object): string {
  const name = inheritedText(object, 'name');
  return name === 'Error' ? (className(object) ?? name) : escapeInvisible(name) || 'Error';
}

export const errorMessage = (object: object): string => escapeInvisible(inheritedText(object, 'message'));

function errorText(object: object): string {
  const message = errorMessage(object);
  return errorName(object) + (message && `: ${message}`);
}

function addRest(entries: string[], rest: number): void {
  if (rest > 0) add(entries, `… ${rest} more`);
}

/** Items of an array; a run of holes is one entry. */
function addItems(entries: string[], length: number, array: object, inner: Inner): void {
  let at = 0;
  for (let count = 0; at < length && count < MOST_ENTRIES; count++) {
    let holes = 0;
    let item: PropertyDescriptor | undefined;
    while (at + holes < length && holes < MOST_HOLES && !(item = getOwnPropertyDescriptor(array, at + holes))) holes++;
    if (holes === MOST_HOLES) holes = length - at;
    add(entries, holes === 0 && item ? field(item, inner) : `<${holes} empty item${holes === 1 ? '' : 's'}>`);
    at += holes || 1;
  }
  addRest(entries, length - at);
}

/** What a field shows: its value, or that it is computed. */
function field(descriptor: PropertyDescriptor, inner: Inner): string {
  if (holds(descriptor)) return inner(descriptor.value);
  return descriptor.get ? (descriptor.set ? '[Getter/Setter]' : '[Getter]') : '[Setter]';
}

const NAME = /^[A-Za-z_$][\w$]*$/;
/** Fields that show in another way. */
const OF_ERRORS = /^(stack|message|name)$/;
/** Fields of errors that show though they are not enumerable. */
const BEHIND_ERRORS = /^(cause|errors)$/;

/** The enumerable fields; of an error its cause and the errors it stands for, too. */
function addFields(entries: string[], object: object, isError: boolean, inner: Inner): void {
  const isList = isArray(object);
  if (isList && object.length > 100_000) return;
  let count = 0;
  each(ownKeys(object), (key) => {
    // Not by a pattern: an array has many items.
    if (isList && typeof key === 'string' && `${+key >>> 0}` === key) return;
    const is = (pattern: RegExp) => typeof key === 'string' && execute(pattern, key);
    if (isError && is(OF_ERRORS)) return;
    const descriptor = getOwnPropertyDescriptor(object, key);
    const isHidden = isError && is(BEHIND_ERRORS);
    if (!descriptor || !(descriptor.enumerable || isHidden) || ++count > MOST_ENTRIES) return;
    const name = typeof key === 'string' && !is(NAME) ? quoted(key) : primitive(key);
    add(entries, `${isHidden || typeof key === 'symbol' ? `[${name}]` : name}: ${field(descriptor, inner)}`);
  });
  addRest(entries, count - MOST_ENTRIES);
}

/** Entries on one line where they fit, else lines filled with short ones or a line for each. */
function laidOut(prefix: string, brackets: '[]' | '{}', entries: string[], indent: number): string {
  if (entries.length === 0) return prefix + brackets;
  const open = prefix + slice(brackets, 0, 1);
  const close = slice(brackets, 1);
  const whole = join(entries, ', ');
  const single = `${open} ${whole} ${close}`;
  if (indexOf(whole, NEWLINE) === -1 && indent + single.length <= WIDTH) return single;
  let fills = brackets === '[]';
  each(entries, ({ length }) => {
    if (length > SHORT_ENTRY) fills = false;
  });
  const margin = NEWLINE + padEnd('', indent);
  let text = open;
  let column = WIDTH;
  each(entries, (entry, place) => {
    const item = entry + (place + 1 < entries.length ? ',' : '');
    column += 1 + item.length;
    if (fills && column <= WIDTH) text += ` ${item}`;
    else {
      text += `${margin}  ${item}`;
      column = indent + 2 + item.length;
    }
  });
  return text + margin + close;
}
