import { slideSize } from '../../contract/slide-size.ts';
import { places } from '../../write/fit/place.ts';
import { findHole } from '../filled-hole.ts';
import { holeNumbers, wideArea } from '../hole.ts';
import { fillList, lookOfPoints } from '../points.ts';
import { box } from '../shape.ts';
import { type ContentWriter, topOfBody } from '../slide-context.ts';

/** Returns what answers a question in large letters, under a rule. */
export const writeQuestion: ContentWriter = (slide, context) => {
  if (slide.points.length === 0) return { shapes: [], clicks: [] };
  const { layout, tools } = context;
  const { over, rule } = places.question;
  const hole = findHole(layout, { type: 'body', idx: holeNumbers.body });
  const y = topOfBody(slide, context) + over;
  const h = slideSize.height - tools.sizes('foot-height') - y - rule;
  const { marks: _, ...look } = lookOfPoints(tools);
  const area = { ...hole.area, y: y + rule, h };
  const words = fillList(hole, slide.points, look, context, area);
  const fill = tools.palette.of('night-rule');
  const line = { ...wideArea(tools), y, h: 2 };
  const ruled = box({ name: 'خطّ' }, line, { preset: 'rect' }, { fill }).shape;
  return { ...words, shapes: [ruled, ...words.shapes] };
};

/** Returns what stands under a great quotation. */
export const writeQuote: ContentWriter = (slide, context) => {
  const { layout, tools } = context;
  const hole = findHole(layout, { type: 'body', idx: holeNumbers.body });
  const y = topOfBody(slide, context);
  const area = { ...hole.area, y, h: slideSize.height - tools.sizes('foot-height') - y };
  return fillList(hole, slide.points, lookOfPoints(tools), context, area);
};
