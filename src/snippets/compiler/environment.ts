const CONSOLE = `/** Prints below the snippet. */
interface Console {
  /** Prints its arguments on one line, with a space between them. */
  log(...values: unknown[]): void;
  /** Prints like \`log\`, marked as information. */
  info(...values: unknown[]): void;
  /** Prints like \`log\`, marked as a warning. */
  warn(...values: unknown[]): void;
  /** Prints like \`log\`, marked as an error. */
  error(...values: unknown[]): void;
  /** The same as \`log\`. */
  debug(...values: unknown[]): void;
  /** The same as \`log\`, for one value. */
  dir(value: unknown): void;
  /** Prints the rest as an error, unless the first argument holds. */
  assert(holds?: unknown, ...values: unknown[]): void;
  /** Prints rows as a table: a list of objects or lists, or an object of them. */
  table(rows: unknown, columns?: readonly string[]): void;
  /** Prints its arguments and indents what follows, until \`groupEnd\`. */
  group(...values: unknown[]): void;
  /** The same as \`group\`. */
  groupCollapsed(...values: unknown[]): void;
  /** Ends the innermost group. */
  groupEnd(): void;
  /** Prints how often it was called with this label. */
  count(label?: string): void;
  /** Lets \`count\` start again for this label. */
  countReset(label?: string): void;
  /** Starts a clock under this label. */
  time(label?: string): void;
  /** Prints what the clock under this label says. */
  timeLog(label?: string, ...values: unknown[]): void;
  /** Prints what the clock under this label says, and stops it. */
  timeEnd(label?: string): void;
}
declare const console: Console;
`;

const REST = `/** Calls back after at least so many milliseconds. */
declare function setTimeout<Values extends unknown[]>(
  callback: (...values: Values) => void, milliseconds?: number, ...values: Values): number;
declare function clearTimeout(timer?: number): void;
/** Calls back again and again, so many milliseconds apart, until \`clearInterval\`. */
declare function setInterval<Values extends unknown[]>(
  callback: (...values: Values) => void, milliseconds?: number, ...values: Values): number;
declare function clearInterval(timer?: number): void;
/** Calls back once the running code has finished, before any timer. */
declare function queueMicrotask(callback: () => void): void;
/** A deep copy. */
declare function structuredClone<Value>(value: Value): Value;
`;

const CLOCK = `declare const performance: {
  /** Milliseconds since the snippet's worker began. */
  now(): number;
};
`;

/** Declarations of what a snippet finds besides the language itself and its imports. */
export const environment = CONSOLE + REST;

/** The same for what a reader has edited, which need not print the same again: it has a clock. */
export const editedEnvironment = environment + CLOCK;
