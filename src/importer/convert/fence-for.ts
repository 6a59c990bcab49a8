/** Backticks around a block of code: at least three, and more than stand together anywhere in it. */
export function fenceFor(code: string): string {
  let length = 3;
  for (const [run] of code.matchAll(/`+/g)) length = Math.max(length, run.length + 1);
  return '`'.repeat(length);
}
