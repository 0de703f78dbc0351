import type { Source } from './source.ts';

/**
 * Returns a reader that reads a source once, for as long as that is kept: who reads a folder again and
 * again keeps the sources that did not change.
 */
export function once<Rest extends string[], Result>(
  read: (source: Source, ...rest: Rest) => Result,
): (source: Source, ...rest: Rest) => Result {
  const known = new WeakMap<Source, { asked: string; result: Result }>();
  return (source, ...rest) => {
    const asked = JSON.stringify(rest);
    const last = known.get(source);
    if (last?.asked === asked) return last.result;
    const result = read(source, ...rest);
    known.set(source, { asked, result });
    return result;
  };
}
