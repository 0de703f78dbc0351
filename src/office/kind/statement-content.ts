import type { DrawnSlide } from '../../draw/illustration.ts';
import { widthBesidePicture } from '../../write/fit/picture.ts';
import { heightOfColumns, places } from '../../write/fit/place.ts';
import { roomOfStatement } from '../../write/fit/room.ts';
import { layoutOf } from '../../write/layout.ts';
import { type Area, cutColumns } from '../area.ts';
import { fillHole, findHole } from '../filled-hole.ts';
import { holeNumbers, wideArea } from '../hole.ts';
import { fillList, listParagraphs, lookOfPoints } from '../points.ts';
import { box } from '../shape.ts';
import {
  type ContentWriter,
  joinContents,
  type SlideContent,
  type SlideContext,
  topOfBody,
} from '../slide-context.ts';
import { writeAnswer } from './answer-content.ts';
import { drawFigure, figuresOf } from './figure-content.ts';
import { writeMapContent } from './map-content.ts';
import { writeParties } from './parties-content.ts';
import { writePicture } from './picture-content.ts';
import { writeSeesaw } from './seesaw-content.ts';
import { writeWords } from './statement-words.ts';
import { writeTableContent } from './table-content.ts';

/** The padding over a figure, by its layout, px (styles/kinds.css). */
const over = { beside: 20, above: 12, figure: 8 };
/** The rule over a column of words, and the space under it, px. */
const columnRule = { h: 2, padding: 14 };

/** An assertion: a figure, a map, parties, or quotations alone. */
export const writeStatement: ContentWriter = (slide, context) => {
  switch (layoutOf(slide)) {
    case 'map':
      return writeMapContent(slide, context);
    case 'table':
      return writeTableContent(slide, context);
    case 'parties':
      return writeParties(slide, context);
    case 'answer':
      return writeAnswer(slide, context);
    case 'seesaw':
      return writeSeesaw(slide, context);
    case 'beside':
      return joinContents([writeList(slide, context), drawIn(slide, 'beside', context)]);
    case 'above':
      return joinContents([drawIn(slide, 'above', context), writeColumns(slide, context)]);
    case 'pictured':
    case 'portrait':
      return joinContents([writeBesidePicture(slide, context), writePicture(slide, context)]);
    case 'picture':
      return writePicture(slide, context);
    case 'figure':
      return drawIn(slide, 'figure', context);
    default:
      return writeWords(slide, context);
  }
};

function areaOfFigure(slide: DrawnSlide, layout: keyof typeof over, context: SlideContext): Area {
  const room = roomOfStatement(slide, context.tools);
  const { x } = wideArea(context.tools);
  return { x, y: topOfBody(slide, context) + over[layout], w: room.width, h: room.height };
}

function drawIn(slide: DrawnSlide, layout: keyof typeof over, context: SlideContext): SlideContent {
  const area = areaOfFigure(slide, layout, context);
  return joinContents(figuresOf(slide).map((figure) => drawFigure(figure, area, context)));
}

/** Returns quotations beside a figure; with a headline of two lines their column begins lower. */
function writeList(slide: DrawnSlide, context: SlideContext): SlideContent {
  const { layout, tools } = context;
  const hole = findHole(layout, { type: 'body', idx: holeNumbers.body });
  const y = topOfBody(slide, context) + over.beside;
  const area = { ...hole.area, y, h: hole.area.y + hole.area.h - y };
  return fillList(hole, slide.points, lookOfPoints(tools), context, area);
}

/** Returns quotations beside a picture, in the width that it leaves. */
function writeBesidePicture(slide: DrawnSlide, context: SlideContext): SlideContent {
  const { layout, tools } = context;
  if (!slide.shown) return { shapes: [], clicks: [] };
  const hole = findHole(layout, { type: 'body', idx: holeNumbers.body });
  const wide = wideArea(tools);
  const w = widthBesidePicture(slide.shown, tools);
  const y = topOfBody(slide, context) + over.beside;
  const area = { x: wide.x + wide.w - w, y, w, h: hole.area.y + hole.area.h - y };
  return fillList(hole, slide.points, lookOfPoints(tools), context, area);
}

/** Returns quotations in columns under a figure, with a rule over each. */
function writeColumns(slide: DrawnSlide, context: SlideContext): SlideContent {
  const { layout, tools } = context;
  const { above } = places;
  const figure = areaOfFigure(slide, 'above', context);
  const top = figure.y + figure.h + above.gap;
  const wide = {
    ...wideArea(tools),
    y: top,
    h: heightOfColumns(slide, tools) + above.padding - over.above,
  };
  const columns = cutColumns(wide, slide.points.length, above.column);
  return joinContents(
    slide.points.map((point, index) => {
      const column = columns[index] ?? wide;
      const start = columnRule.h + columnRule.padding;
      const area = { ...column, y: column.y + start, h: column.h - start };
      const hole = findHole(layout, { type: 'body', idx: holeNumbers.columns + index });
      const words = fillHole(hole, listParagraphs(point, lookOfPoints(tools)), tools, area);
      const fill = tools.palette.of('ink');
      const line = box(
        { name: 'خطّ' },
        { ...column, h: columnRule.h },
        { preset: 'rect' },
        { fill },
      );
      const targets = [{ shape: line.shape }, { shape: words }];
      return { shapes: [line.shape, words], clicks: point.stepped ? [targets] : [] };
    }),
  );
}
