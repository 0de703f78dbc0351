import type { LinkedBullet } from '../../link/linked-bullet.ts';
import { places } from '../../write/fit/place.ts';
import { namePassages } from '../../write/page-words.ts';
import { planAxis } from '../../write/timeline-slide.ts';
import { type Area, cutColumns } from '../area.ts';
import { faces } from '../face.ts';
import { fillHole, findHole } from '../filled-hole.ts';
import { holeNumbers, wideArea } from '../hole.ts';
import { listParagraphs, lookOfPoints, type PointLook } from '../points.ts';
import { group } from '../shape.ts';
import {
  type ContentWriter,
  joinContents,
  type SlideContent,
  type SlideContext,
  topOfBody,
} from '../slide-context.ts';
import { altOf, drawSvg } from '../svg-shapes.ts';
import type { Paragraph } from '../text.ts';

/** Paddings of a column at its right and its left, from the head down to the axis, px (styles/kinds.css). */
const column = { right: 14, left: 12 };
const axisTop = 6;
/** From the events' first line to the foot. */
const under = 12;

/** Returns an axis from right to left, and under each date what happened; both come with one click. */
export const writeTimeline: ContentWriter = (slide, context) => {
  const { tools, deck } = context;
  const top = topOfBody(slide, context);
  const axisOf = planAxis(slide, deck.settings.strands);
  const y = top + places.timeline.over;
  const h = 720 - tools.sizes('foot-height') - under - y;
  const columns = cutColumns({ ...wideArea(tools), y, h }, slide.points.length, 0);
  const events = slide.points.map((point, index): SlideContent => {
    const drawing = axisOf(index);
    const pieces = drawSvg(drawing, { x: 0, y: top + axisTop }, tools);
    const [area] = columns.slice(index, index + 1);
    if (!area) return { shapes: [], clicks: [] };
    const words = writeEvent(
      point,
      index,
      { ...area, x: area.x + column.left, w: area.w - column.left - column.right },
      context,
    );
    const axis = group({ name: 'المحور', ...altOf(drawing) }, pieces).shape;
    const shapes = [axis, words];
    return { shapes, clicks: point.stepped ? [shapes.map((shape) => ({ shape }))] : [] };
  });
  return layUnder(events);
};

/** The pieces of the axis lie under the words of all events, and in the order of its drawing. */
function layUnder(events: SlideContent[]): SlideContent {
  const { shapes, clicks } = joinContents(events);
  const axes = shapes.filter((_, index) => index % 2 === 0);
  const words = shapes.filter((_, index) => index % 2 === 1);
  return { shapes: [...axes, ...words], clicks };
}

function writeEvent(point: LinkedBullet, index: number, area: Area, context: SlideContext) {
  const { layout, tools } = context;
  const hole = findHole(layout, { type: 'body', idx: holeNumbers.columns + index });
  const words = listParagraphs(point, lookOfEvents(tools));
  return fillHole(hole, [...words, ...writeSource(point, context)], tools, area);
}

function lookOfEvents(tools: SlideContext['tools']): PointLook {
  const look = lookOfPoints(tools);
  return {
    ...look,
    lead: { ...look.lead, face: faces.oursBold, size: 36, pitch: 36 * 1.2 },
    caption: { ...look.caption, face: faces.oursSemibold, size: 20, pitch: 20 * 1.5 },
    between: 6,
  };
}

/** Where the words of a date stand in the essay. */
function writeSource(point: LinkedBullet, { tools }: SlideContext): Paragraph[] {
  const { lead, caption, quotation } = point;
  const passage = (quotation ?? caption ?? lead)?.passage;
  if (!passage) return [];
  const style = { face: faces.ours, size: 18, colour: tools.palette.of('muted') };
  const runs = [{ text: namePassages([passage]), style }];
  return [{ runs, pitch: 18 * tools.sizes('ui-line'), before: 4 }];
}
