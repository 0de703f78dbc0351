/** Where words stand in a text: offsets in UTF-16 units, the end not included. */
export interface Match {
  start: number;
  end: number;
}

/**
 * Returns every place where words stand in a text, letter for letter; any white space between two
 * words matches any other, a no-break space too.
 */
export function findWords(words: string, text: string): Match[] {
  const pattern = words.trim().split(/\s+/).map(escapePattern).join('\\s+');
  if (pattern === '') return [];
  return [...text.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** Returns a match grown to whole words: a mark that ends inside a word would break its joins. */
export function growToWords({ start, end }: Match, text: string): Match {
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(end))?.[0] ?? '';
  return { start: start - before.length, end: end + after.length };
}

function escapePattern(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
