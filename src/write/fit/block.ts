import { fillLines } from './line-count.ts';
import { type Type, type TypeRuler, widthOf } from './type.ts';

/** Settings of a block of words: its type, the height of a line, px, and the marks around its words. */
export interface Setting {
  type: Type;
  line: number;
  marks?: [opening: string, closing: string];
  /** The last two words of each line stay on one row where they fit it (ending.ts). */
  isBound?: boolean;
}

/** Letters that are never broken over two lines, their width, px, and whether no space precedes them. */
export interface Piece {
  text: string;
  width: number;
  isJoined: boolean;
}

/**
 * Returns the height of lines of words in a column of the given width, px; a word wider than the column
 * is broken.
 */
export function heightOfLines(lines: string[], setting: Setting, width: number, ruler: TypeRuler) {
  return countRows(lines, setting, width, ruler) * setting.line;
}

/** Returns the number of rows that lines of words take in a column of the given width, px. */
export function countRows(
  lines: string[],
  setting: Setting,
  width: number,
  ruler: TypeRuler,
): number {
  const { type } = setting;
  const space = widthOf(' ', type, ruler);
  return marked(lines, setting)
    .map((line) => {
      const pieces = setting.isBound
        ? boundPiecesOf(line, type, width, ruler)
        : piecesOf(line, type, width, ruler);
      const joined = pieces.map(({ isJoined }) => isJoined);
      const widths = pieces.map((piece) => piece.width);
      return fillLines(widths, space, width, joined).length;
    })
    .reduce((sum, one) => sum + one, 0);
}

/** Returns the width of lines of words without line breaks, px. */
export function widthOfLines(lines: string[], setting: Setting, ruler: TypeRuler): number {
  const { type } = setting;
  const space = widthOf(' ', type, ruler);
  const widths = marked(lines, setting).map((line) => {
    const pieces = piecesOf(line, type, Number.POSITIVE_INFINITY, ruler);
    return pieces.reduce((sum, one) => sum + one.width + (one.isJoined ? 0 : space), -space);
  });
  return Math.max(0, ...widths);
}

function marked(lines: string[], { marks: [opening, closing] = ['', ''] }: Setting): string[] {
  return lines.map((line, index) => {
    const after = index === lines.length - 1 ? closing : '';
    return `${index === 0 ? opening : ''}${line}${after}`;
  });
}

/**
 * Places other than spaces where Chromium breaks a line: after a hyphen, a slash and a sign that ends a
 * sentence, after and before a long dash (UAX 14). Between two ASCII characters a table of its own holds:
 * a hyphen ends a line before a digit, too, but a slash does not, as in https://example.org/news.
 */
const breaks = new RegExp(
  [
    /(?<=[\p{L}\p{N}]-)(?=\p{L})|(?<=[A-Za-z0-9]-)(?=[0-9])/u,
    /(?<=\/)(?=\P{ASCII})(?=\p{L})|(?<=\p{L}\/)(?=\P{ASCII})(?=\p{N})/u,
    /(?<=!)(?=\P{ASCII})(?=[\p{L}\p{N}])|(?<=[?؟…–—])(?=[\p{L}\p{N}])/u,
    /(?<=[\p{L}\p{N}])(?=—)/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
);

/** Returns the unbreakable pieces of a line of words in a column of the given width, px. */
export function piecesOf(line: string, type: Type, width: number, ruler: TypeRuler): Piece[] {
  return line.split(' ').flatMap((word) =>
    word
      .split(breaks)
      .flatMap((part) => cutWord(part, type, width, ruler))
      .map((part, index) => ({ ...part, isJoined: index > 0 })),
  );
}

/** Returns the pieces of a line whose last two words are one piece, where they fit the column. */
function boundPiecesOf(line: string, type: Type, width: number, ruler: TypeRuler): Piece[] {
  const words = line.split(' ');
  const text = words.slice(-2).join(' ');
  const end = { text, width: widthOf(text, type, ruler), isJoined: false };
  if (words.length < 3 || end.width > width) return piecesOf(line, type, width, ruler);
  return [...piecesOf(words.slice(0, -2).join(' '), type, width, ruler), end];
}

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** No slide has more than 16 rows; for a longer word the number of rows need not be exact. */
const mostRows = 16;

/** A part of a word that is never broken over two lines, and its width, px. */
interface Part {
  text: string;
  width: number;
}

/**
 * Returns a word as one part; if the column is narrower than the word, as the parts made by
 * `overflow-wrap: anywhere`.
 */
function cutWord(word: string, type: Type, room: number, ruler: TypeRuler): Part[] {
  const measure = (text: string) => widthOf(text, type, ruler);
  const width = measure(word);
  if (width <= room + 1 / 64) return [{ text: word, width }];
  const letters = Array.from(graphemes.segment(word), ({ segment }) => segment);
  const parts: Part[] = [];
  for (let from = 0; from < letters.length; ) {
    const isExact = parts.length < mostRows;
    const perRow = Math.ceil(from / Math.max(1, parts.length));
    const count = isExact ? countFitting(letters, from, room, measure) : perRow;
    const text = letters.slice(from, from + count).join('');
    parts.push({ text, width: isExact ? measure(text) : room });
    from += count;
  }
  return parts;
}

/**
 * Returns how many letters from an index on fit a row, at least one. The number is doubled until it
 * does not fit, then found by bisection.
 */
function countFitting(
  letters: string[],
  from: number,
  room: number,
  measure: (part: string) => number,
): number {
  const fits = (count: number) => measure(letters.slice(from, from + count).join('')) <= room;
  const all = letters.length - from;
  let [least, most] = [1, 2];
  while (most <= all && fits(most)) [least, most] = [most, most * 2];
  most = Math.min(most, all + 1);
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (fits(middle)) least = middle;
    else most = middle;
  }
  return least;
}
