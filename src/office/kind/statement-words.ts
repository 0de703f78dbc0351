import { slideSize } from '../../contract/slide-size.ts';
import type { LinkedBullet } from '../../link/linked-bullet.ts';
import { places } from '../../write/fit/place.ts';
import { sizeOfWords } from '../../write/layout.ts';
import { findHole } from '../filled-hole.ts';
import { holeNumbers } from '../hole.ts';
import { fillList, lookOfPoints, type PointLook } from '../points.ts';
import { type ContentWriter, topOfBody } from '../slide-context.ts';
import type { Tools } from '../tools.ts';

/** Returns quotations alone, under the head; a caption stands over its words. */
export const writeWords: ContentWriter = (slide, context) => {
  const { layout, tools } = context;
  const hole = findHole(layout, { type: 'body', idx: holeNumbers.body });
  const { padding } = places.words;
  const y = topOfBody(slide, context);
  const h = slideSize.height - tools.sizes('foot-height') - padding - y;
  const look = lookOfWords(slide.points, tools);
  return fillList(hole, slide.points, look, context, { ...hole.area, y, h });
};

/** Few words are larger, and quotations with captions smaller, than their placeholder says. */
function lookOfWords(points: LinkedBullet[], tools: Tools): PointLook {
  const { larger, captioned, fewCaptioned } = places.words;
  const step = sizeOfWords(points);
  const hasLead = points.some((point) => point.lead);
  const beside = step ? fewCaptioned : captioned;
  const look = lookOfPoints(tools, beside.lead);
  if (!hasLead && !step) return look;
  const size = step && !hasLead ? larger[step] : beside.quotation;
  return { ...look, quotation: { size, pitch: size * tools.sizes('quotation-line') } };
}
