import type { Place } from './message.ts';

/** Characters of Markdown and YAML syntax that a file may have between letters of the words. */
const markup = /[\\*_`'"]/;
/** Separators of two words in a file: white space, a line break of the author, a break in a drawing. */
const gap = /(?:\s|\\(?=\n)|<br\s*\/?>)+/iy;

/** Returns the offset of a position in its file's text, UTF-16 units. */
export function offsetOf({ line, column }: Place, text: string): number {
  let start = 0;
  for (let row = 1; row < line; row += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** Returns the position of an offset in a file's text. */
export function placeAt(path: string, text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { path, line, column: offset - before.lastIndexOf('\n') };
}

/**
 * Words begin at most 100 units after the start of the node that holds them, for example after a
 * quotation mark or an indentation.
 */
const reach = 100;

/**
 * Returns, for words read from a file, the offset of each unit in the file's text; the search begins at
 * `from`. Escapes, quotation marks and line breaks are skipped. Returns undefined if the file writes
 * the words with other characters (`&quot;`, `\u0022`).
 */
export function alignWords(words: string, text: string, from: number): number[] | undefined {
  for (let at = from; at < from + reach; at += 1) {
    const offsets = followWords(words, text, at);
    if (!offsets) continue;
    // A quotation mark that opens a YAML value is not part of the words, even if the words begin with
    // the same mark.
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
