import type { Place } from './place.ts';

/** A box, px from the left and top of the window. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Words of one text node on one line, as they are shown. */
export interface Piece {
  words: string;
  ink: Box;
  /** What they are set in, as a canvas names it; their right end and their baseline, px. */
  font: string;
  right: number;
  baseline: number;
  /** The number of the block that they are in. */
  block: number;
  /** What they are painted with, red, green, blue, and how much of it is seen: 0 to 1. */
  paint: number[];
  opacity: number;
  /** Whether they stand in what may have no part at a step of a map. */
  atRest: boolean;
  /** Whether their ink leaves what cuts off what leaves it. */
  clipped: boolean;
}

/** Returns the pieces of text that are in sight in a place. */
export function readPieces({ page, root }: Place): Promise<Piece[]> {
  return page.evaluate(findPieces, root);
}

/** Runs in the page. */
function findPieces(root: string): Piece[] {
  const pen = document.createElement('canvas').getContext('2d');
  const blocks: Element[] = [];
  if (!pen) return [];
  pen.direction = 'rtl';
  pen.textAlign = 'right';

  const opacityOf = (element: Element) => {
    let opacity = 1;
    for (let at: Element | null = element; at; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity);
    return opacity;
  };

  const blockOf = (element: Element): number => {
    let at = element;
    while (at.parentElement && getComputedStyle(at).display.startsWith('inline'))
      at = at.parentElement;
    const known = blocks.indexOf(at);
    return known < 0 ? blocks.push(at) - 1 : known;
  };

  const boxOf = (node: Text, start: number, end: number) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return range.getBoundingClientRect();
  };

  const linesOf = (node: Text) => {
    const lines: { start: number; end: number; top: number }[] = [];
    for (const { index, 0: word } of node.data.matchAll(/[^ \t\n]+/g)) {
      const { top, width } = boxOf(node, index, index + word.length);
      const line = lines.at(-1);
      if (width === 0) continue;
      if (line && Math.abs(line.top - top) < 2) line.end = index + word.length;
      else lines.push({ start: index, end: index + word.length, top });
    }
    return lines.map(({ start, end }) => ({
      words: node.data.slice(start, end),
      box: boxOf(node, start, end),
    }));
  };

  /** What scrolls cuts off at its sides alone. */
  const isClipped = (element: Element, ink: Box) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const aside = ink.left < box.left - 0.5 || ink.right > box.right + 0.5;
      const above = ink.top < box.top - 0.5 || ink.bottom > box.bottom + 0.5;
      if (at instanceof SVGElement) continue;
      if ((aside && overflowX !== 'visible') || (above && /hidden|clip/.test(overflowY)))
        return true;
    }
    return false;
  };

  /** Whether nothing of it is scrolled away. */
  const isInSight = (element: Element, ink: Box) => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const box = at.getBoundingClientRect();
      const scrolls = /auto|scroll/.test(getComputedStyle(at).overflowY);
      if (scrolls && (ink.top < Math.max(0, box.top) || ink.bottom > box.bottom)) return false;
    }
    return true;
  };

  const layOut = (node: Text, element: Element): Piece[] => {
    const style = getComputedStyle(element);
    const scale = element.closest<SVGTextElement>('text')?.getScreenCTM()?.d ?? 1;
    const size = Number.parseFloat(style.fontSize) * scale;
    const font = `${style.fontWeight} ${size}px ${style.fontFamily}`;
    const colour = element instanceof SVGElement ? style.fill : style.color;
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    // A word that a mark cuts is drawn whole: its part ends where the others begin.
    const far = element.matches('mark') ? 0 : Number.POSITIVE_INFINITY;
    pen.font = font;
    return linesOf(node).map(({ words, box }) => {
      const measure = pen.measureText(words);
      const baseline = box.top + measure.fontBoundingBoxAscent;
      const ink = {
        left: Math.max(box.right - measure.actualBoundingBoxLeft, box.left - far),
        right: Math.min(box.right + measure.actualBoundingBoxRight, box.right + far),
        top: baseline - measure.actualBoundingBoxAscent,
        bottom: baseline + measure.actualBoundingBoxDescent,
      };
      return {
        ...{ words, ink, font, right: box.right, baseline, block: blockOf(element) },
        paint: [red, green, blue],
        opacity: alpha * opacityOf(element),
        atRest: element.closest('[data-step]') !== null,
        clipped: isClipped(element, ink),
      };
    });
  };

  const pieces: Piece[] = [];
  for (const part of document.querySelectorAll(root)) {
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const shown = element?.checkVisibility({ visibilityProperty: true });
      if (!element || !shown || element.closest('.unseen, title, desc, aside.notes')) continue;
      if (getComputedStyle(element).fontSize === '0px') continue;
      const laid = layOut(walker.currentNode as Text, element);
      pieces.push(...laid.filter(({ opacity, ink }) => opacity > 0.02 && isInSight(element, ink)));
    }
  }
  return pieces;
}
