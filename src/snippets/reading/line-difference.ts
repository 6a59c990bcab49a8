/** A line of two texts laid side by side. */
export interface LineChange {
  kind: 'same' | 'missing' | 'added';
  text: string;
}

/** Lines that are compared one with each other at most; beyond, what differs is shown as a whole. */
const MOST = 400;

/**
 * What became of the expected lines: the longest run of lines in common stays, the rest is missing
 * (expected, not printed) or added (printed, not expected).
 */
export function lineDifference(expected: readonly string[], found: readonly string[]): LineChange[] {
  let start = 0;
  while (start < Math.min(expected.length, found.length) && expected[start] === found[start]) start++;
  let end = 0;
  while (
    end < Math.min(expected.length, found.length) - start &&
    expected[expected.length - 1 - end] === found[found.length - 1 - end]
  ) {
    end++;
  }
  const middle = between(expected.slice(start, expected.length - end), found.slice(start, found.length - end));
  return [
    ...expected.slice(0, start).map(same),
    ...middle,
    ...expected.slice(expected.length - end, expected.length).map(same),
  ];
}

const same = (text: string): LineChange => ({ kind: 'same', text });
const missing = (text: string): LineChange => ({ kind: 'missing', text });
const added = (text: string): LineChange => ({ kind: 'added', text });

/** The longest common subsequence of two texts that begin and end differently. */
function between(expected: readonly string[], found: readonly string[]): LineChange[] {
  if (expected.length > MOST || found.length > MOST) return [...expected.map(missing), ...found.map(added)];
  const width = found.length + 1;
  /** Lines in common from line `i` of the one and line `j` of the other on. */
  const common = new Uint16Array((expected.length + 1) * width);
  for (let i = expected.length - 1; i >= 0; i--) {
    for (let j = found.length - 1; j >= 0; j--) {
      common[i * width + j] =
        expected[i] === found[j]
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const changes: LineChange[] = [];
  let i = 0;
  let j = 0;
  while (i < expected.length || j < found.length) {
    const one = expected[i];
    const other = found[j];
    if (one !== undefined && one === other) {
      changes.push(same(one));
      i++;
      j++;
    } else if (
      one !== undefined &&
      (other === undefined || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))
    ) {
      changes.push(missing(one));
      i++;
    } else if (other !== undefined) {
      changes.push(added(other));
      j++;
    }
  }
  return changes;
}
