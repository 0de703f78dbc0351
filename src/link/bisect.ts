/** Returns how many elements at the start of a list satisfy `holds`; all that satisfy it must come first. */
export function countHolding<T>(row: T[], holds: (one: T) => boolean): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(row[middle] as T)) low = middle + 1;
    else high = middle;
  }
  return low;
}
