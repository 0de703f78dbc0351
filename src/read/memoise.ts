import type { Source } from './source.ts';

/**
 * Memoises a reader by `Source` identity. The live server reuses unchanged sources, so they are not
 * parsed again.
 */
export function memoise<Result>(read: (source: Source) => Result): (source: Source) => Result {
  const known = new WeakMap<Source, { result: Result }>();
  return (source) => {
    const kept = known.get(source) ?? { result: read(source) };
    known.set(source, kept);
    return kept.result;
  };
}
