import type { Place } from './message.ts';

/** Signs that Markdown and YAML put among words and that are none of them. */
const markup = /[\\*_`'"]/;
/** What stands between two words in a file: white space, a break by sense, a break in a drawing. */
const gap = /(?:\s|\\(?=\n)|<br\s*\/?>)+/iy;

/** Returns the offset of a place in its file's text, UTF-16 units. */
export function offsetOf({ line, column }: Place, text: string): number {
  let start = 0;
  for (let row = 1; row < line; row += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** Returns where an offset of a file's text stands. */
export function placeAt(path: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { path, line, column: offset - before.lastIndexOf('\n') };
}

/** Words begin so near the place of what holds them: a quotation mark, an indentation away. */
const reach = 100;

/**
 * Returns the offset in a file's text of each unit of words that were read from it, about at an
 * offset: what was escaped, quoted or broken there is found. Nothing where the file writes them by
 * other signs (`&quot;`, `\u0022`).
 */
export function alignWords(words: string, text: string, from: number): number[] | undefined {
  for (let at = from; at < from + reach; at += 1) {
    const offsets = followWords(words, text, at);
    if (!offsets) continue;
    // A quotation mark that opens a value of YAML is none of its words, though it is like their first.
    const later = [2, 1].map((step) => followWords(words, text, at + step));
    return later.find((one) => one?.at(-1) === offsets.at(-1)) ?? offsets;
  }
  return undefined;
}

function followWords(words: string, text: string, from: number): number[] | undefined {
  const offsets: number[] = [];
  let at = from;
  for (let index = 0; index < words.length; index += 1) {
    const unit = words.charAt(index);
    const isGap = /\s/.test(unit);
    if (!isGap) while (text[at] !== unit && markup.test(text.charAt(at))) at += 1;
    const end = isGap ? endOfGap(text, at) : text[at] === unit ? at + 1 : at;
    if (end === at) return undefined;
    offsets.push(at);
    at = end;
  }
  return offsets;
}

function endOfGap(text: string, at: number): number {
  gap.lastIndex = at;
  return gap.test(text) ? gap.lastIndex : at;
}
