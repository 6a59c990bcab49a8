/** Beginnings and parts of messages that this engine writes and others word otherwise. */
const ENGINE_TEXTS: readonly RegExp[] = [
  /Cannot (?:(?:read|set|delete|define|add|redefine) propert|destructure|convert|mix BigInt|access '|assign to)/,
  /Right-hand side of '/,
  / in JSON at position /,
  /is not (?:a function|defined|a constructor|extensible|iterable|async iterable|valid JSON)(?: or its return value is not iterable)?$/,
  /Invalid (?:array|string|typed array|count|time|DataView|code point)|Division by zero|Array buffer allocation/,
  /to(?:Fixed|Precision|String|Exponential)\(\) (?:digits|argument|radix)/,
  /Maximum call stack size exceeded/,
  /Assignment to constant variable/,
  /Reduce of empty array/,
  /Unexpected (?:token|end of JSON|non-whitespace|identifier)/,
  /Class constructor .* cannot be invoked/,
  /Converting circular structure/,
  /Invalid regular expression/,
  /could not be cloned/,
];

/**
 * Finds the words of an engine's own error in an output: another browser words it otherwise, and the
 * output would differ there.
 *
 * @returns The first line with such words, from 1.
 */
export function engineTextLine(output: string): number | undefined {
  const line = output.split('\n').findIndex((text) => ENGINE_TEXTS.some((words) => words.test(text)));
  return line < 0 ? undefined : line + 1;
}
