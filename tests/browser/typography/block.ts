import type { Place } from './place.ts';

/** A headline, a paragraph, a label: words that are broken into lines together. */
export interface Block {
  place: string;
  headline: boolean;
  /** Line height by size; none in a drawing. */
  leading: number | undefined;
  /** Its words line by line, as the browser broke them. */
  rows: string[][];
  /** Words that stand on two lines. */
  torn: string[];
}

/** Returns the blocks of a place, hidden ones left out. */
export async function readBlocks({ name, page, root }: Place): Promise<Block[]> {
  const blocks = await page.evaluate(findBlocks, root);
  return blocks.map((block) => ({ ...block, place: name }));
}

/** Runs in the page. */
function findBlocks(root: string) {
  interface Piece {
    word: string;
    joined: boolean;
    boxes: DOMRect[];
  }

  const blockOf = (node: Node): Element => {
    let at = node.parentElement ?? document.body;
    const whole = at.closest('h1, h2, [data-rows]') ?? at.closest('text');
    while (/^(inline|contents|ruby)/.test(getComputedStyle(at).display) && at.parentElement)
      at = at.parentElement;
    return whole ?? at;
  };

  const piecesOf = (node: Text, afterSpace: boolean): Piece[] =>
    [...node.data.matchAll(/[^ \t\n]+/g)].map(({ index, 0: word }) => {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const boxes = [...range.getClientRects()].filter((box) => box.width > 0.1);
      return { word, joined: index === 0 && !afterSpace, boxes };
    });

  const isApart = (one: DOMRect, other: DOMRect) =>
    Math.abs(one.top + one.height / 2 - other.top - other.height / 2) >
    Math.min(one.height, other.height) / 2;

  const isShown = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    getComputedStyle(element).fontSize !== '0px' &&
    !element.closest('.unseen, title, desc, script, style');

  const found = new Map<Element, Piece[]>();
  const ends = new Map<Element, boolean>();
  for (const part of document.querySelectorAll(root)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      if (!node.parentElement || !isShown(node.parentElement)) continue;
      if (!node.data) continue;
      const block = blockOf(node);
      const pieces = piecesOf(node, ends.get(block) ?? true);
      found.set(block, [...(found.get(block) ?? []), ...pieces]);
      ends.set(block, /[ \t\n]$/.test(node.data) || node.parentElement.matches('.line, text'));
    }
  }

  const readRows = (pieces: Piece[]) => {
    const rows: string[][] = [];
    const torn: string[] = [];
    let last: DOMRect | undefined;
    for (const { word, joined, boxes } of pieces) {
      const [first, second] = [boxes[0], boxes.at(-1)];
      if (!first || !second) continue;
      const falls = !last || isApart(last, first);
      if (isApart(first, second) || (joined && last && falls)) torn.push(word);
      if (falls) rows.push([]);
      const row = rows.at(-1) ?? [];
      if (joined && row.length > 0) row.push(`${row.pop()}${word}`);
      else row.push(word);
      last = second;
    }
    return { rows, torn };
  };

  const leadingOf = (block: Element) => {
    const { lineHeight, fontSize } = getComputedStyle(block);
    return block instanceof SVGElement
      ? undefined
      : Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
  };

  return [...found].map(([block, pieces]) => ({
    headline: block.matches('.slides section :is(h1, h2), .ahead p:last-child'),
    leading: leadingOf(block),
    ...readRows(pieces),
  }));
}
