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
function uncurried<Self, Rest extends unknown[], Result>(
  method: (this: Self, ...rest: Rest) => Result,
): (self: Self, ...rest: Rest) => Result {
  return (self, ...rest) => apply(method, self, rest);
}

// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- what a getter gives cannot be inferred
function getterOf<Result>(prototype: object, name: PropertyKey): (self: object) => Result {
  const getter = getOwnPropertyDescriptor(prototype, name)?.get as (this: object) => Result;
  return uncurried(getter);
}

const text = String.prototype;
export const slice = uncurried(text.slice);
export const charCodeAt = uncurried(text.charCodeAt);
export const codePointAt = uncurried(text.codePointAt);
export const indexOf = uncurried<string, [string, number?], number>(text.indexOf);
export const padStart = uncurried(text.padStart);
export const padEnd = uncurried(text.padEnd);
export const numberToString = uncurried(Number.prototype.toString);
export const symbolToString = uncurried(Symbol.prototype.toString);
export const functionToString = uncurried<object, [], string>(Function.prototype.toString);
export const regExpToString = uncurried<RegExp, [], string>(RegExp.prototype.toString);
export const execute = uncurried<RegExp, [string], RegExpExecArray | null>(RegExp.prototype.exec);
export const dateTime = uncurried<Date, [], number>(Date.prototype.getTime);
export const dateToText = uncurried<Date, [], string>(Date.prototype.toISOString);
export const eachOfMap = uncurried<Map<unknown, unknown>, [(value: unknown, key: unknown) => void], unknown>(
  Map.prototype.forEach,
);
export const mapSize = getterOf<number>(Map.prototype, 'size');
export const eachOfSet = uncurried<Set<unknown>, [(value: unknown) => void], unknown>(Set.prototype.forEach);
export const setSize = getterOf<number>(Set.prototype, 'size');
export const bufferLength = getterOf<number>(ArrayBuffer.prototype, 'byteLength');

export const TypedArray = getPrototypeOf(Uint8Array) as { prototype: object };
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

/** The prototypes that values are told apart by. */
export const PROTOTYPES = {
  __proto__: null,
  error: Error.prototype,
  map: Map.prototype as object,
  set: Set.prototype as object,
  date: Date.prototype as object,
  regExp: RegExp.prototype as object,
  buffer: ArrayBuffer.prototype as object,
  typed: TypedArray.prototype,
  object: Object.prototype,
};

/** An empty list. It has no prototype, so an entry can be set without a setter of `Array.prototype` hearing of it. */
export function list<Entry>(): Entry[] {
  const empty: Entry[] = [];
  setPrototypeOf(empty, null);
  return empty;
}

/** Entries of a list in one text. */
export function join(entries: readonly string[], separator: string): string {
  let joined = '';
  for (let place = 0; place < entries.length; place++) {
    if (place > 0) joined += separator;
    joined += entries[place] ?? '';
  }
  return joined;
}

export function add<Entry>(entries: Entry[], entry: Entry): void {
  entries[entries.length] = entry;
}
