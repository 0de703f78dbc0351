import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import type { Measure } from './measure/shape.ts';

/**
 * The private-use planes, each of which has a place for every letter of a plane of Unicode (The Unicode
 * Standard, 23.5): the letter with the number n stands in at `planes.low + n`, or above U+FFFF at
 * `planes.high + n - 0x10000`.
 */
const planes = { low: 0xf0000, high: 0x100000 };
const standIns = /[\u{f0000}-\u{10fffd}]/gu;

/** Lines that hold colours, which look like entities: `fill:#333;`. */
const styling = /^\s*(?:style|classDef|linkStyle)\b/;

/**
 * Returns a source in which each of Mermaid's entities (`#quot;`, `#35;`) is one letter that stands in for
 * its own. Mermaid puts four letters or more in its place, and breaks and measures labels by these.
 */
export function standInForEntities(source: string): string {
  const rows = source.split('\n').map((row) => (styling.test(row) ? row : standInRow(row)));
  return rows.join('\n');
}

/** A mark of code in Markdown, which Mermaid would not draw; those beside a quotation mark are its own. */
const codeMark = /(?<!["`])`(?!["`])/g;

function standInRow(row: string): string {
  return row.replace(codeMark, standInOf).replace(/(?<!:)#(\w+);/g, (whole, name: string) => {
    const letter = /^\d+$/.test(name)
      ? letterOf(Number(name))
      : decodeNamedCharacterReference(name);
    return letter ? [...letter].map(standInOf).join('') : whole;
  });
}

/** Returns a letter by its number in Unicode; undefined for what cannot be seen. */
function letterOf(code: number): string | undefined {
  const isLetter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isLetter ? String.fromCodePoint(code) : undefined;
}

function standInOf(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  const place = code <= 0xffff ? planes.low + code : planes.high + code - 0x10000;
  return place <= 0x10fffd ? String.fromCodePoint(place) : letter;
}

/** Returns words with the letters of entities in place of their stand-ins. */
export function showEntities(words: string): string {
  return words.replace(standIns, (standIn) => {
    const place = standIn.codePointAt(0) ?? 0;
    const code = place < planes.high ? place - planes.low : place - planes.high + 0x10000;
    return String.fromCodePoint(code);
  });
}

/** Writes the letters of entities in a drawing. */
export function showDrawnEntities(node: Node): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) child.nodeValue = showEntities(child.nodeValue ?? '');
    else showDrawnEntities(child);
  }
}

/** Returns a measure that gives a stand-in the size of its letter. */
export function measureEntities(measure: Measure): Measure {
  return { ...measure, set: (text, size, weight) => measure.set(showEntities(text), size, weight) };
}
