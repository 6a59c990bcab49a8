/**
 * Refuses an argument outside its range.
 *
 * @throws {RangeError} If `value` is not a number from `least` to `most`, or not an integer where one is asked for.
 */
export function requireRange(name: string, value: number, least: number, most: number): void {
  if (!(value >= least && value <= most))
    throw new RangeError(`expected \`${name}\` ${range(least, most)}, got ${value}`);
}

/** As `requireRange`, for counts. */
export function requireCount(name: string, value: number, least = 1): void {
  if (!Number.isInteger(value) || value < least) {
    throw new RangeError(`expected \`${name}\` to be an integer of ${least} or more, got ${value}`);
  }
}

function range(least: number, most: number): string {
  return most === Number.MAX_VALUE ? `to be ${least} or more` : `to be from ${least} to ${most}`;
}
