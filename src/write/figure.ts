import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import type { Figure } from '../draw/figure.ts';

/** Figures may grow by this much to fill their place; the style keeps them inside it. */
export const growth = 1.3;

/** Returns a figure's SVG as an element. */
export function parseFigure({ svg }: Figure): Element {
  const [drawing] = fromHtml(svg, { fragment: true, space: 'svg' }).children;
  return drawing?.type === 'element' ? drawing : h('span');
}

/** Returns a Mermaid drawing as a figure of the page. */
export function writeFigure(figure: Figure): Element {
  const drawing = parseFigure(figure);
  drawing.properties.width = Math.round(figure.width * growth);
  drawing.properties.height = Math.round(figure.height * growth);
  return h('figure', { dataDiagram: 'mermaid' }, [drawing]);
}
