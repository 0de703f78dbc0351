import type { DrawnSlide } from '../../draw/illustration.ts';
import { isEnding } from '../../link/slide-order.ts';
import { placeScenario } from '../../write/band.ts';
import { writeCourse } from '../../write/band-strands.ts';
import { lookOf, widthOfBullet } from '../../write/fit/bullet.ts';
import { places } from '../../write/fit/place.ts';
import { roomBesideBand } from '../../write/fit/room.ts';
import { roomInScenario, shareWidth } from '../../write/fit/scenario.ts';
import { nameScenario } from '../../write/page-words.ts';
import type { Area } from '../area.ts';
import { writeLabel } from '../body.ts';
import { faces } from '../face.ts';
import { fillHole, findHole } from '../filled-hole.ts';
import { holeNumbers } from '../hole.ts';
import { fillList, listParagraphs, lookOfPoints } from '../points.ts';
import { nameScenarioColour } from '../scenario-layouts.ts';
import { box, group } from '../shape.ts';
import {
  type ContentWriter,
  joinContents,
  type SlideContent,
  type SlideContext,
} from '../slide-context.ts';
import { altOf, drawSvg } from '../svg-shapes.ts';
import { drawFigure, figuresOf } from './figure-content.ts';
import { drawMaps } from './map-content.ts';

/** Where a scenario's map stands, the words under it, and the strands in the band, px (styles/kinds.css). */
const mapPlace = { x: 48, y: 36 };
const words = { top: 548, rule: 2, padding: 10 };
const strands = { x: 840, y: 500 };
/** The marks of which scenario of how many it is, px. */
const mark = { right: 1208, y: 40, size: 44, gap: 10, line: 2 };
const drawingTop = 40;

/** Returns one way in which the talk may end: its band, its map, the words that bear on it. */
export const writeScenario: ContentWriter = (slide, context) => {
  const [illustration] = slide.illustrations;
  const band = drawBand(slide, context);
  if (!illustration) return joinContents([band, writeWordsAlone(slide, context)]);
  if (illustration.plan.language === 'alliances') {
    const scenario = nameScenarioColour(placeScenario(slide, context.deck), context.tools);
    const map = drawMaps(slide, mapPlace, context, { scenario });
    return joinContents([band, map, writeColumns(slide, words.top, context)]);
  }
  const { width, height } = roomInScenario(slide, context.tools);
  const area = { x: places.scenario.end, y: drawingTop, w: width, h: height };
  const figures = figuresOf(slide).map((one) => drawFigure(one, area, context));
  const top = area.y + height + places.scenarioDrawing.gap;
  return joinContents([band, ...figures, writeColumns(slide, top, context)]);
};

function writeWordsAlone(slide: DrawnSlide, context: SlideContext): SlideContent {
  const { layout, tools } = context;
  const hole = findHole(layout, { type: 'body', idx: holeNumbers.body });
  return fillList(hole, slide.points, lookOfPoints(tools), context);
}

/** Columns are as wide as their words, the first at the right, the last at the left. */
function writeColumns(slide: DrawnSlide, top: number, context: SlideContext): SlideContent {
  const { layout, tools } = context;
  const { end, column, size } = places.scenario;
  const { width } = roomBesideBand(tools);
  const { points } = slide;
  if (points.length === 0) return { shapes: [], clicks: [] };
  const look = lookOf(tools.sizes, size);
  const room = width - column * (points.length - 1);
  const most = points.map(
    (point) => widthOfBullet(point, look, tools) * faces.author.substitute + 1,
  );
  const widths = shareWidth(
    most.map((one) => ({ least: Math.min(one, room / points.length), most: one })),
    room,
  );
  const left = width - widths.reduce((sum, one) => sum + one, 0);
  const gap = points.length > 1 ? left / (points.length - 1) : 0;
  const fill = tools.palette.of('ink');
  const line = { x: end, y: top, w: width, h: words.rule };
  const ruled = box({ name: 'خطّ' }, line, { preset: 'rect' }, { fill }).shape;
  const y = top + words.rule + words.padding;
  const h = 720 - tools.sizes('foot-height') - y;
  let right = end + width;
  const said = points.map((point, index): SlideContent => {
    const w = widths[index] ?? 0;
    const area: Area = { x: right - w, y, w, h };
    right -= w + gap;
    const hole = findHole(layout, { type: 'body', idx: holeNumbers.columns + index });
    const shape = fillHole(hole, listParagraphs(point, lookOfPoints(tools)), tools, area);
    return { shapes: [shape], clicks: point.stepped ? [[{ shape }]] : [] };
  });
  return joinContents([{ shapes: [ruled], clicks: [] }, ...said]);
}

/** Returns which scenario of how many it is, and how the strands run in it. */
function drawBand(slide: DrawnSlide, { deck, tools }: SlideContext): SlideContent {
  const place = placeScenario(slide, deck);
  const count = deck.slides.filter(isEnding).length;
  const colour = tools.palette.of(nameScenarioColour(place, tools));
  const on = tools.palette.of('on-colour');
  const marks = Array.from({ length: count }, (_, index) => {
    const isNow = index + 1 === place;
    const style = {
      face: isNow ? faces.oursBold : faces.oursSemibold,
      size: 22,
      colour: isNow ? colour : on,
      pitch: 22 * tools.sizes('ui-line'),
    };
    const runs = [{ text: String(index + 1) }];
    const text = writeLabel({ paragraphs: [{ runs, align: 'ctr' }], style });
    const x = mark.right - mark.size - index * (mark.size + mark.gap);
    const area = { x, y: mark.y, w: mark.size, h: mark.size };
    const line = { colour: on, width: mark.line };
    const look = { ...(isNow && { fill: on }), line };
    return box({ name: String(index + 1) }, area, { preset: 'ellipse' }, look, text);
  });
  const alt = `${nameScenario(place)} من ${count}`;
  const course = slide.strands ? writeCourse(slide.strands, deck.settings.strands) : undefined;
  const drawn = course ? drawSvg(course, strands, tools, { isBand: true }) : [];
  const runs = course ? [group({ name: 'الخيطان', ...altOf(course) }, drawn).shape] : [];
  return { shapes: [group({ name: 'السيناريوهات', alt }, marks).shape, ...runs], clicks: [] };
}
