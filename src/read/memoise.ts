import type { Source } from './source.ts';

/**
 * Returns a reader that reads a source once, for as long as that is kept: who reads a folder again and
 * again keeps the sources that did not change.
 */
export function memoise<Result>(read: (source: Source) => Result): (source: Source) => Result {
  const known = new WeakMap<Source, { result: Result }>();
  return (source) => {
    const kept = known.get(source) ?? { result: read(source) };
    known.set(source, kept);
    return kept.result;
  };
}
