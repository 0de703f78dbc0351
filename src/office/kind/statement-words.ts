import { slideSize } from '../../contract/slide-size.ts';
import { places } from '../../write/fit/place.ts';
import { findHole } from '../filled-hole.ts';
import { holeNumbers } from '../hole.ts';
import { fillList, lookOfPoints } from '../points.ts';
import { type ContentWriter, topOfBody } from '../slide-context.ts';

/** Returns quotations alone, under the head; a caption stands over its words. */
export const writeWords: ContentWriter = (slide, context) => {
  const { layout, tools } = context;
  const hole = findHole(layout, { type: 'body', idx: holeNumbers.body });
  const { lead, padding } = places.words;
  const y = topOfBody(slide, context);
  const h = slideSize.height - tools.sizes('foot-height') - padding - y;
  return fillList(hole, slide.points, lookOfPoints(tools, lead), context, { ...hole.area, y, h });
};
