/**
 * Refuses an argument outside its range.
 *
 * @throws {RangeError} If `value` is not a number from `least` to `most`, or not an integer where one is asked for.
 */
export function requireRange(name: string, value: number, least: number, most: number): void {
  if (!(value >= least && value <= most)) {
    throw new RangeError(`expected \`${name}\` to be ${range(least, most)}, got ${value}`);
  }
}

/** As `requireRange`, for counts. */
export function requireCount(name: string, value: number, least = 1, most = Number.MAX_VALUE): void {
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new RangeError(`expected \`${name}\` to be an integer ${integerRange(least, most)}, got ${value}`);
  }
}

/** Refuses an arrival rate that is negative or not below what can be completed: its line would grow without end. */
export function requireStable(arrivalRatePerSecond: number, throughputPerSecond: number): void {
  if (!(arrivalRatePerSecond >= 0 && arrivalRatePerSecond < throughputPerSecond)) {
    throw new RangeError(
      `expected \`arrivalRatePerSecond\` to be 0 or more and below ${throughputPerSecond}, got ${arrivalRatePerSecond}`,
    );
  }
}

function range(least: number, most: number): string {
  return most === Number.MAX_VALUE ? `${least} or more` : `from ${least} to ${most}`;
}

const integerRange = (least: number, most: number) =>
  most === Number.MAX_VALUE ? `of ${range(least, most)}` : range(least, most);
