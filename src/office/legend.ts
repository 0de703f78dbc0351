import type { Element } from 'xast';
import type { StageMap } from '../link/stage-map.ts';
import { heightOfLegend } from '../write/fit/legend.ts';
import { type LegendItem, listLegend } from '../write/legend.ts';
import { writeMark } from '../write/map-figure.ts';
import type { Area } from './area.ts';
import { writeColumn } from './body.ts';
import { drawPart } from './drawing.ts';
import { faces } from './face.ts';
import { startInk } from './ink.ts';
import { styleAsPage } from './page-styling.ts';
import { box, type Drawn, group } from './shape.ts';
import type { Tools } from './tools.ts';

/** Lengths of a legend, px (styles/maps.css): its lines, the gap between two, the sample and its gap. */
const size = { words: 18, line: 25.2, gap: 4, sample: { w: 46, h: 20 }, beside: 12 };
const rule = { h: 2, padding: 12 };

/** Returns the legend of a map at the foot of a column; nothing where there is nothing to explain. */
export function drawLegend(map: StageMap, column: Area, tools: Tools): Element[] {
  const items = listLegend(map);
  if (items.length === 0) return [];
  const height = heightOfLegend(map, column.w, tools);
  const top = column.y + column.h - height;
  const pitch = (height + size.gap) / items.length;
  const shapes = items.flatMap((item, index) =>
    drawItem(item, { ...column, y: top + index * pitch, h: pitch - size.gap }, tools),
  );
  const line = { ...column, y: top - rule.padding - rule.h, h: rule.h };
  const fill = tools.palette.of('ink');
  const alt = `معاني العلامات: ${items.map(({ words }) => words).join('، ')}`;
  return [
    box({ name: 'خطّ' }, line, { preset: 'rect' }, { fill }).shape,
    group({ name: 'معاني العلامات', alt }, shapes).shape,
  ];
}

/** Returns the height that a legend takes with the rule over it, px. */
export function heightWithRule(map: StageMap, width: number, tools: Tools): number {
  const height = heightOfLegend(map, width, tools);
  return height > 0 ? height + rule.padding + rule.h : 0;
}

function drawItem({ words, mark }: LegendItem, row: Area, tools: Tools): Drawn[] {
  const { palette, ruler } = tools;
  const colour = palette.of(mark ? 'ink' : 'muted');
  const style = { face: faces.ours, size: size.words, colour, pitch: size.line };
  const area = mark ? { ...row, w: row.w - size.sample.w - size.beside } : row;
  const text = { paragraphs: [{ runs: [{ text: words }] }], style, anchor: 'ctr' as const };
  const label = box({ name: words }, area, { preset: 'rect' }, {}, writeColumn(text, area, ruler));
  if (!mark) return [label];
  const x = row.x + row.w - size.sample.w;
  const y = row.y + (row.h - size.sample.h) / 2;
  const ink = startInk([1, 0, 0, 1, x, y], palette.of(mark === 'stays' ? 'kept' : 'ink'));
  const drawing = { palette, ruler, styling: styleAsPage(palette), markers: new Map(), view: row };
  return [...writeMark(mark).flatMap((part) => drawPart(part, ink, drawing, words)), label];
}
