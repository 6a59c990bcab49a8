/** Every number in a value, with the path to it. */
export function everyNumber(value: unknown, path = ''): [path: string, number: number][] {
  if (typeof value === 'number') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => everyNumber(inner, `${path}.${key}`));
}

/** The numbers that no reader should ever see: NaN, infinite, negative. */
export const impossibleNumbers = (value: unknown): [path: string, number: number][] =>
  everyNumber(value).filter(([, number]) => !(number >= 0 && number < Infinity));
