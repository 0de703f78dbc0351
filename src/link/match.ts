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
  const [first = '', ...rest] = splitWords(words);
  const matches: Match[] = [];
  if (first === '') return matches;
  for (let at = text.indexOf(first); at >= 0; ) {
    const end = followWords(rest, text, at + first.length);
    if (end !== undefined) matches.push({ start: at, end });
    at = text.indexOf(first, end ?? at + 1);
  }
  return matches;
}

/** The same words are looked for in one passage after the other. */
let latest = { words: '', parts: [] as string[] };

function splitWords(words: string): string[] {
  if (latest.words !== words) latest = { words, parts: words.trim().split(/\s+/) };
  return latest.parts;
}

/** Returns where words end that go on from a place, or nothing where others stand there. */
function followWords(words: string[], text: string, from: number): number | undefined {
  let at = from;
  for (const word of words) {
    const gap = at;
    while (/\s/.test(text.charAt(at))) at += 1;
    if (at === gap || !text.startsWith(word, at)) return undefined;
    at += word.length;
  }
  return at;
}

/** Returns a match grown to whole words: a mark that ends inside a word would break its joins. */
export function growToWords({ start, end }: Match, text: string): Match {
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(end))?.[0] ?? '';
  return { start: start - before.length, end: end + after.length };
}
