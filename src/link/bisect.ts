/** Returns how many of a row's first ones hold, where those that hold come before those that do not. */
export function countHolding<T>(row: T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(row[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
