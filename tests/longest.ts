/** The files that take longest, the longest first; times that vitest measured before, a fresh clone has not. */
export const longest = [
  ...['browser/full', 'browser/order', 'browser/speaker', 'browser/example', 'browser/reveal-rtl'],
  ...['hostile/kill', 'build', 'everywhere', 'browser/address', 'browser/speaker-sizes'],
  ...['office/validator', 'browser/article-engines', 'browser/engines', 'browser/pictures'],
  ...['hostile/clock', 'hostile/at-once', 'browser/spoken-once', 'browser/article', 'browser/fit'],
  ...['browser/typography-others', 'browser/dark'],
].map((name) => `tests/${name}.test.ts`);
