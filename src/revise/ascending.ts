/**
 * Returns the places of a longest ascending subsequence of different numbers (patience sorting,
 * n log n): what is not in it is the fewest that must move to put all others in order.
 */
export function findAscending(numbers: number[]): Set<number> {
  const ends: number[] = [];
  const before: number[] = [];
  numbers.forEach((number, place) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[place] = ends[low - 1] ?? -1;
    ends[low] = place;
  });
  const found = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = before[place] ?? -1) found.add(place);
  return found;
}

/** Returns another longest ascending subsequence, found from the end: where several are, a different one. */
export function findAscendingLast(numbers: number[]): Set<number> {
  const last = numbers.length - 1;
  const found = findAscending(numbers.map((number) => -number).reverse());
  return new Set([...found].map((place) => last - place));
}
