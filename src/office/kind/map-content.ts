import type { DrawnSlide } from '../../draw/illustration.ts';
import { places } from '../../write/fit/place.ts';
import { findHole } from '../filled-hole.ts';
import { holeNumbers } from '../hole.ts';
import { drawLegend, heightWithRule } from '../legend.ts';
import { drawMap, type MapPart } from '../map-shapes.ts';
import type { Surface } from '../page-styling.ts';
import { fillList, lookOfPoints } from '../points.ts';
import { drawRail } from '../rail-shapes.ts';
import {
  type ContentWriter,
  joinContents,
  type SlideContent,
  type SlideContext,
} from '../slide-context.ts';
import type { Spread } from '../svg-shapes.ts';
import { drawFigure, figuresOf } from './figure-content.ts';
import { writeWords } from './statement-words.ts';

/** Where a map stands on every slide, px (styles/maps.css). */
const mapPlace = { x: 48, y: 140 };
/** Between the words and the rule of the legend under them, at least, px. */
const overRule = 8;

/** Returns a map with its quotations and its legend beside it; without a map, its drawing or its words. */
export const writeMapContent: ContentWriter = (slide, context) => {
  const [illustration] = slide.illustrations;
  const { layout, tools } = context;
  const hole = findHole(layout, { type: 'body', idx: holeNumbers.body });
  if (illustration?.plan.language !== 'alliances') return writeDrawn(slide, context);
  const { map } = places;
  const column = { ...hole.area, y: map.top, h: map.height + 14 };
  const legend = heightWithRule(illustration.plan, column.w, tools);
  const area = { ...hole.area, h: column.h - 14 - (legend && legend + overRule) };
  const words = fillList(hole, slide.points, lookOfPoints(tools), context, area);
  const drawn = drawMaps(slide, mapPlace, context);
  return joinContents([
    { shapes: words.shapes, clicks: [] },
    drawn,
    // The map's step comes first, then the bullets.
    { shapes: [], clicks: words.clicks },
    { shapes: drawLegend(illustration.plan, column, tools), clicks: [] },
    { shapes: drawRail(slide, context), clicks: [] },
  ]);
};

/** Returns the maps of a slide; what is new on them comes with one click. */
export function drawMaps(
  { illustrations }: DrawnSlide,
  spread: Spread,
  context: SlideContext,
  surface: Surface = {},
): SlideContent {
  return joinContents(
    illustrations.map(({ plan, figures }) => {
      if (plan.language !== 'alliances') return { shapes: [], clicks: [] };
      const parts = figures.flatMap((one) => drawMap(one, plan, context, spread, surface));
      const isStep = plan.since !== undefined && context.state === 'step';
      return { shapes: parts.map(({ shape }) => shape), clicks: isStep ? [listNews(parts)] : [] };
    }),
  );
}

function listNews(parts: MapPart[]) {
  return parts.filter(({ comes }) => comes).map(({ shape }) => ({ shape }));
}

/** A slide of this kind may hold a drawing of its author's instead of a map. */
function writeDrawn(slide: DrawnSlide, context: SlideContext): SlideContent {
  const words = writeWords(slide, context);
  const { x, y } = mapPlace;
  const area = { x, y, w: 776, h: 452 };
  return joinContents([words, ...figuresOf(slide).map((one) => drawFigure(one, area, context))]);
}
