import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Figure } from '../draw/figure.ts';
import { drawEnded, drawLine, weights } from '../draw/map/line.ts';
import type { Part } from '../draw/map/pen.ts';
import type { StageMap } from '../link/stage-map.ts';
import { breadthOf } from './figure-breadth.ts';
import { type LegendItem, listLegend, type Mark } from './legend.ts';
import { writeState } from './map-state.ts';
import { parseFigure } from './page-figure.ts';

/** The widths of maps differ by so much, px: maps of a deck share rules of style. */
const mapStep = 80;

/**
 * Returns a map as a figure of the page. With an earlier stage, one empty fragment is the step: what
 * the data-step of each part means before and after it is said in styles/maps.css.
 */
export function writeMap(figure: Figure, { stage, since }: StageMap): Element {
  const properties = {
    dataDiagram: 'alliances',
    dataBreadth: breadthOf(figure, mapStep),
    dataStage: stage.key,
    dataSince: since?.stage.key,
  };
  const drawing = parseFigure(figure);
  drawing.children.push(...writeState(drawing));
  const step = since ? [h('span.fragment.step', { dataFragmentIndex: 0 })] : [];
  return h('figure', properties, [...step, drawing]);
}

/** Returns the legend of a map; nothing if the map has nothing to explain. */
export function writeLegend(map: StageMap): Element[] {
  const items = listLegend(map);
  const name = 'معاني العلامات';
  return items.length > 0 ? [h('ul.legend', { ariaLabel: name }, items.map(writeItem))] : [];
}

function writeItem({ words, mark }: LegendItem): Element {
  if (!mark) return h('li.remark', words);
  const size = { width: 46, height: 20, ariaHidden: 'true' };
  return h('li', { dataMark: mark }, [s('svg', size, writeMark(mark)), words]);
}

const across = [
  { x: 43, y: 10 },
  { x: 3, y: 10 },
];

/** Returns the sample of a mark of a legend, in a picture of 46×20 px. */
export function writeMark(mark: Mark): Element[] {
  if (mark === 'former') {
    const { lines, strike } = drawEnded(across, 0.6);
    const cut = writeLine(strike);
    cut.properties.className = ['strike'];
    return [s('g.former', [...lines.map(writeLine), cut])];
  }
  if (mark === 'stays')
    return drawLine(across, 'support', { weight: weights.kept, heads: 'none' }).map(writeLine);
  const ground = { d: 'M37 10H9', fill: 'none', strokeWidth: 18, strokeLineCap: 'round' };
  const line = drawLine(across, 'opening', { weight: weights.news, heads: 'none', scale: 0.7 });
  return [s('path.marker', ground), ...line.map(writeLine)];
}

/** Returns a piece of a relation's line as a path, in the colour of the element around it. */
export function writeLine({ d, form, width, dash, cap }: Part): Element {
  if (form === 'fill') return s('path', { d, fill: 'currentColor' });
  const strokeWidth = Math.round(width * 10) / 10;
  const look = { strokeWidth, strokeDashArray: dash, strokeLineCap: cap };
  return s('path', { d, fill: 'none', stroke: 'currentColor', ...look });
}
