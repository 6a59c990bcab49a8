import {
  construct,
  define,
  deleteProperty,
  isObject,
  ProxyOfOld,
  RangeErrorOfOld,
  setPrototypeOf,
  typedBuffer,
  typedBytes,
} from './primordials.ts';

/** Bytes that one run may ask for in buffers, all together; what was freed counts too. */
export const MOST_BYTES = 512 * 1024 * 1024;

/** The typed arrays that a snippet has. */
export const TYPED_ARRAYS = 'Int8 Uint8 Uint8Clamped Int16 Uint16 Int32 Uint32 Float32 Float64 BigInt64 BigUint64'
  .split(' ')
  .map((name) => `${name}Array`);

interface Maker {
  new (...values: unknown[]): object;
  readonly prototype: object;
  readonly BYTES_PER_ELEMENT?: number;
}

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

  for (const name of ['ArrayBuffer', ...TYPED_ARRAYS]) {
    const original = (globalThis as unknown as Record<string, Maker | undefined>)[name];
    if (!original) continue;
    // A buffer has none: its length is in bytes.
    const size = original.BYTES_PER_ELEMENT;
    const handler: ProxyHandler<Maker> = {
      construct(target, values: unknown[], newTarget: Maker) {
        const first = values[0];
        if (!size || (values.length > 0 && !isObject(first))) {
          // Turned into a number once, so that it is the same when it is used.
          const length = toNumber(first);
          take(length * (size ?? 1));
          return construct(target, [length], newTarget);
        }
        const array = construct(target, values, newTarget);
        if (typedBuffer(array) !== first) take(typedBytes(array));
        return array;
      },
    };
    // Else a snippet could add traps through `Object.prototype`.
    setPrototypeOf(handler, null);
    const counting = new ProxyOfOld(original, handler);
    define(globalThis, name, counting);
    // A slice asks its prototype for what makes another.
    define(original.prototype, 'constructor', counting);
  }
  for (const name of ['resize', 'transfer', 'transferToFixedLength']) deleteProperty(ArrayBuffer.prototype, name);
}
