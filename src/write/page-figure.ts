import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { readMarkup } from '../draw/dom/markup.ts';
import type { Figure } from '../draw/figure.ts';

/** Figures may grow by this factor to fill their space; the style keeps them inside it. */
export const growth = 1.3;

/**
 * Returns a figure's SVG as an element. It is parsed by the reader of our own DOM, in whose markup
 * every tag is closed; a complete HTML parser takes more than twice as long.
 */
export function parseFigure({ svg }: Figure): Element {
  const held: ElementContent[][] = [[]];
  const add = (part: ElementContent) => held.at(-1)?.push(part);
  readMarkup(svg, {
    open(name, attributes) {
      const properties = Object.fromEntries(attributes.map(({ name, value }) => [name, value]));
      const element = s(name, properties);
      add(element);
      held.push(element.children);
    },
    close: () => held.pop(),
    text: (value) => add({ type: 'text', value }),
  });
  const [drawing] = held[0] ?? [];
  return drawing?.type === 'element' ? drawing : h('span');
}

/** The smallest letters of a figure that is read in the article, px. */
const smallest = 12;

/** The widths that styles/article-parts.css knows for figures, px: from the least to the most, by a step. */
const breadths = { least: 320, most: 1280, step: 80 };

/** Returns the width that a figure needs in the article so that its letters can be read, px. */
export function breadthOf({ width, sizes }: Figure): number {
  const { least, most, step } = breadths;
  const needed = sizes.length > 0 ? (width * smallest) / Math.min(...sizes) : least;
  return Math.min(most, Math.max(least, Math.ceil(needed / step) * step));
}

/** Returns a Mermaid drawing as a figure element. */
export function writeFigure(figure: Figure): Element {
  const drawing = parseFigure(figure);
  drawing.properties.width = Math.round(figure.width * growth);
  drawing.properties.height = Math.round(figure.height * growth);
  return h('figure', { dataDiagram: 'mermaid', dataBreadth: breadthOf(figure) }, [drawing]);
}
