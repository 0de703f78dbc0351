import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Figure } from '../draw/figure.ts';

/** The smallest letters of a figure that is read in the article, px. */
const smallest = 12;

/** The least and the greatest width that a figure is given in the article, px. */
const [least, most] = [240, 1280];

/** The narrowest windows of telephones, px. */
const narrowest = 320;

/** What stands under a figure that is wider than the window. */
export const moveHint = '→ حرّك الرسم ←';

/** Returns the width that a figure needs in the article so that its letters can be read, px, in whole steps. */
export function breadthOf({ width, sizes }: Figure, step = 1): number {
  const needed = sizes.length > 0 ? (width * smallest) / Math.min(...sizes) : least;
  return Math.min(most, Math.max(least, Math.ceil(needed / step) * step));
}

/**
 * Returns the rules of style by which each figure of a deck is as wide in the article as its letters need,
 * and says so where it is wider than the window. An empty text where there is no figure.
 */
export function ruleOfFigures(sections: Element[]): string {
  const figures = sections.flatMap(listFigures);
  const all = new Set(figures.map(({ breadth }) => breadth));
  const moved = new Set(figures.filter(isMoved).map(({ breadth }) => breadth));
  const hint = moved.size > 0 ? `:root{--move:"${moveHint}"}` : '';
  const rules = [...all].map((breadth) => {
    const own = `[data-breadth="${breadth}"]`;
    const narrow = `@media (width<${breadth}px){${own}{--hint:var(--move)}}`;
    return `${own}{--breadth:${breadth}px}${moved.has(breadth) ? narrow : ''}`;
  });
  return hint + rules.join('');
}

/** A figure of a slide: maps have rules of their own for windows that are narrower than they. */
interface PageFigure {
  breadth: number;
  isMap: boolean;
}

/** Returns whether there are windows in which a figure is moved. */
function isMoved({ breadth, isMap }: PageFigure): boolean {
  return breadth > narrowest && !isMap;
}

function listFigures(section: Element): PageFigure[] {
  const figures: PageFigure[] = [];
  visit(section, 'element', ({ properties: { dataBreadth, dataDiagram } }) => {
    if (dataBreadth)
      figures.push({ breadth: Number(dataBreadth), isMap: dataDiagram === 'alliances' });
  });
  return figures;
}
