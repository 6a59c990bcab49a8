import {
  construct,
  defineProperty,
  deleteProperty,
  ProxyOfOld,
  RangeErrorOfOld,
  setPrototypeOf,
  typedBuffer,
  typedBytes,
} from './primordials.ts';

/** Bytes that one run may ask for in buffers, all together; what was freed counts too. */
export const MOST_BYTES = 512 * 1024 * 1024;

/** The typed arrays that a snippet has. */
export const TYPED_ARRAYS = (
  'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array ' +
  'BigInt64Array BigUint64Array'
).split(' ');

/** As the engine does with a length. */
const toNumber = (value: unknown) => +(value as string);

/**
 * Lets buffers and typed arrays count their bytes, and refuses what is beyond the budget before the
 * engine reserves it.
 */
export function installByteBudget(): void {
  let used = 0;
  const take = (bytes: number) => {
    // NaN and what is negative is for the engine to refuse.
    if (!(bytes > 0)) return;
    if (used + bytes > MOST_BYTES) {
      throw new RangeErrorOfOld(
        `buffers of more than ${MOST_BYTES / 1024 / 1024} MiB in all, expected less in a snippet`,
      );
    }
    used += bytes;
  };

  const wrap = (name: string, made: (original: new (...values: unknown[]) => object) => ProxyHandler<never>) => {
    const original = (globalThis as unknown as Record<string, new (...values: unknown[]) => object>)[name];
    if (!original) return;
    const handler = made(original);
    // Else a snippet could add traps through `Object.prototype`.
    setPrototypeOf(handler, null);
    const counting = new ProxyOfOld(original as never, handler);
    const plain = { __proto__: null, value: counting, writable: true, configurable: true } as PropertyDescriptor;
    defineProperty(globalThis, name, plain);
    // A slice asks its prototype for what makes another.
    defineProperty(original.prototype as object, 'constructor', plain);
  };

  wrap('ArrayBuffer', () => ({
    construct(original, values: unknown[], newTarget: never) {
      // Turned into a number once, so that it is the same when it is used.
      const bytes = toNumber(values[0]);
      take(bytes);
      return construct<unknown[], object>(original, [bytes], newTarget);
    },
  }));
  for (const name of ['resize', 'transfer', 'transferToFixedLength']) deleteProperty(ArrayBuffer.prototype, name);

  for (const name of TYPED_ARRAYS) {
    wrap(name, (original) => {
      const size = (original as unknown as { BYTES_PER_ELEMENT: number }).BYTES_PER_ELEMENT;
      return {
        construct(target, values: unknown[], newTarget: never) {
          const first = values[0];
          const isObject = typeof first === 'object' || typeof first === 'function';
          if (values.length > 0 && !isObject) {
            const length = toNumber(first);
            take(length * size);
            return construct<unknown[], object>(target, [length], newTarget);
          }
          const array = construct<unknown[], object>(target, values, newTarget);
          if (typedBuffer(array) !== first) take(typedBytes(array));
          return array;
        },
      };
    });
  }
}
