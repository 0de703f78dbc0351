import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { PlacedFootnote } from '../link/sentence-footnote.ts';
import { betweenHalves, findHalves } from '../read/verse.ts';
import { toInline } from './inline.ts';

/**
 * Returns the parts of a line of verse in two halves, each in an element of its own; the parts of another
 * line as they are. Joined they have the same text.
 */
export function setHalves(parts: ElementContent[]): ElementContent[] {
  const text = textOf({ type: 'root', children: parts });
  const at = findHalves(text.trimEnd());
  if (at === undefined) return parts;
  const [first, rest] = cutParts(parts, at);
  const [sign, second] = cutParts(rest, betweenHalves.length);
  const [words, end] = cutParts(second, text.trimEnd().length - at - betweenHalves.length);
  const halves = [h('span.hemistich', first), h('span.caesura', sign), h('span.hemistich', words)];
  return [h('span.verse-line', halves), ...end];
}

/** What stands between the cells of a row of a table that a draft took from the author's file. */
const betweenCells = ' | ';

/**
 * Returns the parts of a row of a table, each cell in an element of its own; the parts of another sentence
 * as they are. Joined they have the same text.
 */
export function setCells(parts: ElementContent[]): ElementContent[] {
  const text = textOf({ type: 'root', children: parts });
  const words = text.trimEnd();
  if (!words.includes(betweenCells)) return parts;
  const [row, end] = cutParts(parts, words.length);
  const cells: Element[] = [];
  let rest = row;
  for (const cell of words.split(betweenCells)) {
    if (cells.length > 0) {
      const [sign, after] = cutParts(rest, betweenCells.length);
      cells.push(h('span', sign));
      rest = after;
    }
    const [own, after] = cutParts(rest, cell.length);
    cells.push(h('span', own));
    rest = after;
  }
  return [h('span.cells', [...cells, ...rest]), ...end];
}

/** Cuts parts at an offset of their text; an element that holds it is cut in two. */
function cutParts(parts: ElementContent[], at: number): [ElementContent[], ElementContent[]] {
  const [before, after]: [ElementContent[], ElementContent[]] = [[], []];
  let from = 0;
  for (const part of parts) {
    const length = lengthOf(part);
    const place = Math.min(Math.max(at - from, 0), length);
    const [first, second] = cutPart(part, place);
    if (place > 0 || length === 0) before.push(first);
    if (place < length) after.push(second);
    from += length;
  }
  return [before, after];
}

function cutPart(part: ElementContent, at: number): [ElementContent, ElementContent] {
  if (part.type === 'text')
    return [
      { ...part, value: part.value.slice(0, at) },
      { ...part, value: part.value.slice(at) },
    ];
  if (part.type !== 'element') return [part, part];
  const [before, after] = cutParts(part.children, at);
  return [
    { ...part, children: before },
    { ...part, children: after },
  ];
}

/**
 * Returns parts with the numbers of footnotes at their places. A number is no text of the sentence: the
 * style writes it (styles/theme.css, `sup`). Within a run from left to right, the run stays one.
 */
export function placeNumbers(
  parts: ElementContent[],
  footnotes: PlacedFootnote[] = [],
): ElementContent[] {
  return footnotes.reduce<ElementContent[]>(
    (done, { number, at }) => (at === undefined ? done : insert(done, at, writeNumber(number))),
    parts,
  );
}

function writeNumber(number: number): Element {
  return h('sup', { dataFootnote: number });
}

function insert(parts: ElementContent[], at: number, number: Element): ElementContent[] {
  let from = 0;
  for (const [index, part] of parts.entries()) {
    const end = from + lengthOf(part);
    if (at > end || (at === end && lengthOf(parts[index + 1]) === 0 && parts[index + 1])) {
      from = end;
      continue;
    }
    const [before, after] = [parts.slice(0, index), parts.slice(index + 1)];
    if (at === end) return [...before, part, number, ...after];
    if (part.type === 'element')
      return [...before, { ...part, children: insert(part.children, at - from, number) }, ...after];
    const [first, second] = cutPart(part, at - from);
    return [...before, first, number, second, ...after].filter(
      (one) => one.type !== 'text' || one.value !== '',
    );
  }
  return [...parts, number];
}

function lengthOf(part: ElementContent | undefined): number {
  if (part?.type === 'text') return part.value.length;
  return part?.type === 'element' ? textOf(part).length : 0;
}

/** Returns the footnotes of sentences, each once, a paragraph each with its number. */
export function writeFootnotes(
  sentences: { name: string; footnotes?: PlacedFootnote[] }[],
): Element[] {
  const seen = new Set<number>();
  return sentences.flatMap(({ name, footnotes = [] }) =>
    footnotes.flatMap(({ number, text }) => {
      if (seen.has(number)) return [];
      seen.add(number);
      return [h('p.footnote', { dataOf: name }, [writeNumber(number), ...toInline(text)])];
    }),
  );
}
