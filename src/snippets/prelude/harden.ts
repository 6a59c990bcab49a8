import { TYPED_ARRAYS } from './byte-budget.ts';
import { define, defineProperty, deleteProperty, getPrototypeOf, ownKeys } from './primordials.ts';

/** The globals that a snippet has besides `console` and timers: the language as of ES2023, without shared memory. */
const KEPT = (
  'globalThis Infinity NaN undefined eval isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI ' +
  'encodeURIComponent Object Function Boolean Symbol Error AggregateError EvalError RangeError ' +
  'ReferenceError SyntaxError TypeError URIError Number BigInt Math Date String RegExp Array ' +
  'Map Set WeakMap WeakSet WeakRef FinalizationRegistry ArrayBuffer DataView JSON Promise Reflect ' +
  'Proxy Intl __start'
).split(' ');

/**
 * Takes everything else from the global object and its prototypes: network, storage, messages,
 * workers, and whatever a browser will learn. The sandbox does not rest on it; it makes a snippet's
 * world small, and the same in every engine.
 */
export function harden(): void {
  const kept = new Set<PropertyKey>([...KEPT, ...TYPED_ARRAYS]);
  for (let from: object | null = globalThis; from && from !== Object.prototype; from = getPrototypeOf(from)) {
    for (const name of ownKeys(from)) {
      if (from === globalThis ? kept.has(name) : typeof name === 'symbol') continue;
      if (deleteProperty(from, name)) continue;
      // What cannot be deleted may at least be covered, where it can be written.
      defineProperty(from, name, { value: undefined });
    }
  }
  // A line number is what readers are told; nothing may change how it is found.
  define(Error, 'prepareStackTrace', undefined, false);
  define(Error, 'stackTraceLimit', 50, false);
  define(Error, 'captureStackTrace', undefined);
}
