/* eslint-disable @typescript-eslint/no-non-null-assertion --
   The pointers stay between `from` and the end: each pass stops at the pivot, which is between them. */

/**
 * The number that would stand at `rank` if `values` were sorted (quickselect).
 *
 * Reorders `values` from `from` on so that those before `rank` are not greater and those after it
 * not smaller; so ranks can be asked in rising order, each from the one before.
 *
 * @param from Everything before it is known not to be greater than what follows.
 * @param rank From `from` to the length less 1.
 */
export function select(values: Float64Array, from: number, rank: number): number {
  let low = from;
  let high = values.length - 1;
  while (low < high) {
    const pivot = middle(values[low]!, values[(low + high) >> 1]!, values[high]!);
    let left = low;
    let right = high;
    while (left <= right) {
      while (values[left]! < pivot) left++;
      while (values[right]! > pivot) right--;
      if (left > right) break;
      const value = values[left]!;
      values[left++] = values[right]!;
      values[right--] = value;
    }
    if (rank <= right) high = right;
    else if (rank >= left) low = left;
    else break;
  }
  return values[rank]!;
}

/** The second of three by size. */
function middle(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
