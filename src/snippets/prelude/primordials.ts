/* eslint-disable @typescript-eslint/unbound-method -- methods are taken off their prototypes, which is the point */

/**
 * What the prelude uses of the language, taken before a snippet runs: whatever a snippet does to
 * `Array.prototype` or `JSON` later, it does to itself. The rest of the prelude keeps to three rules:
 *
 * - no method is called on a value (`text.slice(1)`), only functions of this module (`slice(text, 1)`);
 * - no `for…of`, spread or array pattern, which ask `Symbol.iterator`;
 * - lists come from {@link list}, descriptors have `__proto__: null`.
 */
export const {
  apply,
  construct,
  defineProperty,
  deleteProperty,
  getOwnPropertyDescriptor,
  getPrototypeOf,
  ownKeys,
  setPrototypeOf,
} = Reflect;

/** A method as a function of what it is a method of. */
const uncurried: <Self, Rest extends unknown[], Result>(
  method: (this: Self, ...rest: Rest) => Result,
) => (self: Self, ...rest: Rest) => Result = Function.prototype.bind.bind(Function.prototype.call);

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what a getter gives cannot be inferred
function getterOf<Result>(prototype: object, name: PropertyKey): (self: object) => Result {
  const getter = getOwnPropertyDescriptor(prototype, name)?.get as (this: object) => Result;
  return uncurried(getter);
}

const text = String.prototype;
export const slice = uncurried(text.slice);
export const codePointAt = uncurried(text.codePointAt);
export const indexOf = uncurried<string, [string, number?], number>(text.indexOf);
export const padStart = uncurried(text.padStart);
export const padEnd = uncurried(text.padEnd);
export const numberToString = uncurried(Number.prototype.toString);
export const symbolToString = uncurried(Symbol.prototype.toString);
export const functionToString = uncurried<object, [], string>(Function.prototype.toString);
export const regExpToString = uncurried<object, [], string>(RegExp.prototype.toString);
export const execute = uncurried<RegExp, [string], RegExpExecArray | null>(RegExp.prototype.exec);
export const dateTime = uncurried<object, [], number>(Date.prototype.getTime);
export const dateToText = uncurried<object, [], string>(Date.prototype.toISOString);
type EachOf = (collection: object, use: (value: unknown, key: unknown) => void) => void;
export const eachOfMap: EachOf = uncurried(Map.prototype.forEach) as EachOf;
export const mapSize = getterOf<number>(Map.prototype, 'size');
export const eachOfSet: EachOf = uncurried(Set.prototype.forEach) as EachOf;
export const setSize = getterOf<number>(Set.prototype, 'size');
export const bufferLength = getterOf<number>(ArrayBuffer.prototype, 'byteLength');

export const TypedArray = getPrototypeOf(Uint8Array) as { prototype: object; name: string };
export const typedLength = getterOf<number>(TypedArray.prototype, 'length');
export const typedBytes = getterOf<number>(TypedArray.prototype, 'byteLength');
export const typedBuffer = getterOf<ArrayBuffer>(TypedArray.prototype, 'buffer');
export const typedName = getterOf<string>(TypedArray.prototype, Symbol.toStringTag);

export const { isArray } = Array;
export const { freeze } = Object;
export const { stringify } = JSON;
export const toStringTag: typeof Symbol.toStringTag = Symbol.toStringTag;
/** Of a picture that the library made; see `src/model/plot.ts`. */
export const PLOT_MARK: symbol = Symbol.for('inflight.plot');
export const PromiseOfOld = Promise;
export const RangeErrorOfOld = RangeError;
export const TypeErrorOfOld = TypeError;
export const ProxyOfOld = Proxy;

const kindByPrototype = new Map<object, string>(
  [Object, Error, Map, Set, Date, RegExp, ArrayBuffer, TypedArray].map(({ prototype, name }) => [prototype, name]),
);
const kindAt = uncurried<Map<object, string>, [object], string | undefined>(Map.prototype.get);
/** The name of the class whose prototype this is, for the classes that values are told apart by. */
export const kindOfPrototype = (prototype: object): string | undefined => kindAt(kindByPrototype, prototype);

/** What has fields of its own, be it called or not. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' ? value !== null : typeof value === 'function';
}

/** Puts a plain value, which a snippet may change or not, in place of a field or a global. */
export function define(object: object, name: PropertyKey, value: unknown, isOpen = true): void {
  const descriptor = { __proto__: null, value, writable: isOpen, configurable: isOpen };
  defineProperty(object, name, descriptor as PropertyDescriptor);
}

/** What `make` makes, or `otherwise` if it throws: a Proxy and a getter can. */
export function attempt<Made, Otherwise>(make: () => Made, otherwise: Otherwise): Made | Otherwise {
  try {
    return make();
  } catch {
    return otherwise;
  }
}

/** An empty list. It has no prototype, so an entry can be set without a setter of `Array.prototype` hearing of it. */
export function list<Entry>(): Entry[] {
  const empty: Entry[] = [];
  setPrototypeOf(empty, null);
  return empty;
}

export function add<Entry>(entries: Entry[], entry: Entry): void {
  entries[entries.length] = entry;
}

/** Calls for each entry, also for holes. */
export function each<Entry>(entries: readonly Entry[], use: (entry: Entry, place: number) => void): void {
  for (let place = 0; place < entries.length; place++) use(entries[place] as Entry, place);
}

/** Entries of a list in one text. */
export function join(entries: readonly string[], separator: string): string {
  let joined = '';
  each(entries, (entry, place) => {
    joined += (place > 0 ? separator : '') + entry;
  });
  return joined;
}

/** A text in which every match of a global pattern is replaced. */
export function replaced(text: string, pattern: RegExp, by: (match: string) => string): string {
  let made = '';
  let from = 0;
  pattern.lastIndex = 0;
  for (let found = execute(pattern, text); found; found = execute(pattern, text)) {
    made += slice(text, from, found.index) + by(found[0]);
    from = pattern.lastIndex;
  }
  return made + slice(text, from);
}
