import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { readMarkup } from '../draw/dom/markup.ts';
import type { Figure } from '../draw/figure.ts';
import { startsAtLeft } from '../draw/postprocess/mirror.ts';
import { breadthOf } from './figure-breadth.ts';

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

/** Returns a Mermaid drawing as a figure element; if it is moved, its beginning is seen first. */
export function writeFigure(figure: Figure): Element {
  const drawing = parseFigure(figure);
  drawing.properties.width = Math.round(figure.width * growth);
  drawing.properties.height = Math.round(figure.height * growth);
  const properties = {
    dataDiagram: 'mermaid',
    dataBreadth: breadthOf(figure),
    dir: startsAtLeft(figure.kind) ? 'ltr' : undefined,
  };
  return h('figure', properties, [drawing]);
}
