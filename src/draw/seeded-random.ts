/**
 * Restarts `Math.random` of this thread with a fixed sequence (mulberry32), so that a drawing depends
 * neither on the day nor on earlier drawings.
 */
export function seedRandom(): void {
  let state = 1;
  Math.random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let n = Math.imul(state ^ (state >>> 15), 1 | state);
    n = (n + Math.imul(n ^ (n >>> 7), 61 | n)) ^ n;
    return ((n ^ (n >>> 14)) >>> 0) / 4294967296;
  };
}
