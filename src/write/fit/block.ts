import type { Ruler } from '../../draw/measure/ruler.ts';
import { type Type, widthOf } from './type.ts';

/** How a block of words is set: its type, the height of a line, px, and the marks around its words. */
export interface Setting {
  type: Type;
  line: number;
  marks?: [opening: string, closing: string];
}

/** Letters that no line parts: how wide they are, and the space before them, px. */
interface Piece {
  width: number;
  gap: number;
}

/** Returns how high lines of words are in a column of a width, px; a word wider than it is broken. */
export function heightOfLines(lines: string[], setting: Setting, width: number, ruler: Ruler) {
  return countRows(lines, setting, width, ruler) * setting.line;
}

/** Returns how many rows lines of words take in a column of a width, px. */
export function countRows(lines: string[], setting: Setting, width: number, ruler: Ruler): number {
  return marked(lines, setting)
    .map((line) => fillRows(piecesOf(line, setting.type, width, ruler), width))
    .reduce((sum, one) => sum + one, 0);
}

/** Returns how wide lines of words are where nothing breaks them, px. */
export function widthOfLines(lines: string[], setting: Setting, ruler: Ruler): number {
  const endless = Number.POSITIVE_INFINITY;
  const widths = marked(lines, setting).map((line) =>
    piecesOf(line, setting.type, endless, ruler).reduce(
      (sum, { width, gap }) => sum + width + gap,
      0,
    ),
  );
  return Math.max(0, ...widths);
}

function marked(lines: string[], { marks: [opening, closing] = ['', ''] }: Setting): string[] {
  return lines.map((line, index) => {
    const after = index === lines.length - 1 ? closing : '';
    return `${index === 0 ? opening : ''}${line}${after}`;
  });
}

function fillRows(pieces: Piece[], room: number): number {
  let rows = 1;
  let used = 0;
  for (const { width, gap } of pieces) {
    // A sixty-fourth of a px is the least that browsers tell apart.
    if (used > 0 && used + gap + width > room + 1 / 64) {
      rows += 1;
      used = width;
    } else used += (used > 0 ? gap : 0) + width;
  }
  return rows;
}

function piecesOf(line: string, type: Type, room: number, ruler: Ruler): Piece[] {
  const space = widthOf(' ', type, ruler);
  return line.split(' ').flatMap((word, place) =>
    breakAtMarks(word)
      .flatMap((part) => cutWord(part, type, room, ruler))
      .map(({ width }, index) => ({ width, gap: place > 0 && index === 0 ? space : 0 })),
  );
}

/** Browsers break a line after a hyphen or a dash between letters, too (UAX 14). */
function breakAtMarks(word: string): string[] {
  return word.split(/(?<=\p{L}[-–—])(?=\p{L})/u);
}

const graphemes = new Intl.Segmenter('ar', { granularity: 'grapheme' });

/** No slide has so many rows: how many a longer word takes need not be exact. */
const mostRows = 16;

/** A part of a word that no line parts, and how wide it is, px. */
export interface Part {
  text: string;
  width: number;
}

/**
 * Returns a word as one part, or, where a column is narrower than the word, as the parts that
 * `overflow-wrap: anywhere` makes of it.
 */
export function cutWord(word: string, type: Type, room: number, ruler: Ruler): Part[] {
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

/** Returns how many letters from a place on fit a row, one at least: doubled until they do not, then halved. */
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
