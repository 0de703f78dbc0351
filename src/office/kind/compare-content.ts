import type { Element } from 'xast';
import type { DrawnSlide } from '../../draw/illustration.ts';
import type { StageMap } from '../../link/stage-map.ts';
import { heightOfCompared, places } from '../../write/fit/place.ts';
import { roomOfSide } from '../../write/fit/room.ts';
import { sayKept } from '../../write/kept-line.ts';
import { listPairs } from '../../write/pair.ts';
import { type Area, cutColumns } from '../area.ts';
import { writeColumn, writeLabel } from '../body.ts';
import { faces } from '../face.ts';
import { findHole } from '../filled-hole.ts';
import { holeNumbers, wideArea } from '../hole.ts';
import { fillList, lookOfPoints } from '../points.ts';
import { box } from '../shape.ts';
import {
  type ContentWriter,
  joinContents,
  type SlideContent,
  type SlideContext,
  topOfBody,
} from '../slide-context.ts';
import { drawPairs } from './compare-rows.ts';
import { drawFigure, figuresOf } from './figure-content.ts';

/** The names of the stages over the rows, what did not change under them, px (styles/compare.css). */
const sides = { height: 44, word: 26, time: 20, after: 60, gap: 14 };
const kept = { size: 20, padding: 8 };
const figureTop = 8;

/** Returns two drawings side by side, or what became of each pair of actors from one stage to another. */
export const writeCompare: ContentWriter = (slide, context) => {
  const [illustration] = slide.illustrations;
  if (illustration?.plan.language === 'alliances')
    return writeStages(slide, illustration.plan, context);
  const { tools } = context;
  const room = roomOfSide(slide, tools);
  const top = topOfBody(slide, context) + figureTop;
  const columns = cutColumns({ ...wideArea(tools), y: top, h: room.height }, 2, 0);
  const figures = figuresOf(slide).map((figure, index) => {
    const [area] = columns.slice(index, index + 1);
    return area ? drawFigure(figure, area, context) : { shapes: [], clicks: [] };
  });
  return joinContents([...figures, writePoints(slide, context)]);
};

function writePoints(slide: DrawnSlide, context: SlideContext): SlideContent {
  const { layout, tools } = context;
  const hole = findHole(layout, { type: 'body', idx: holeNumbers.body });
  const height = heightOfCompared(slide, tools) + places.compare.gap;
  const bottom = 720 - tools.sizes('foot-height');
  const area = { ...hole.area, y: bottom - height, h: height };
  return fillList(hole, slide.points, lookOfPoints(tools), context, area);
}

function writeStages(slide: DrawnSlide, map: StageMap, context: SlideContext): SlideContent {
  const { deck, tools } = context;
  const actors = deck.alliances?.actors ?? [];
  const top = topOfBody(slide, context);
  const wide = { ...wideArea(tools), y: top, h: sides.height };
  const [before, after] = cutColumns(wide, 2, 0);
  const names = [
    ...(before ? [writeSide('قبل', map.since?.stage.name.text ?? '', before, tools)] : []),
    ...(after
      ? [writeSide('بعد', map.stage.name.text, { ...after, w: after.w - sides.after }, tools)]
      : []),
  ];
  const rows = drawPairs(listPairs(map, actors), { ...wide, y: top + sides.height }, actors, tools);
  const line = sayKept(map, actors);
  const under = line ? writeKept(line, { ...wide, y: rows.bottom }, tools) : [];
  const words = slide.points.length > 0 ? [writePoints(slide, context)] : [];
  return joinContents([{ shapes: [...names, ...rows.shapes, ...under], clicks: [] }, ...words]);
}

function writeSide(word: string, time: string, area: Area, tools: SlideContext['tools']): Element {
  const { palette, sizes } = tools;
  const [ink, muted] = [palette.of('ink'), palette.of('muted')];
  const pitch = sides.word * sizes('ui-line');
  const style = { face: faces.ours, size: sides.time, colour: muted, pitch };
  const runs = [
    { text: word, style: { face: faces.oursSemibold, size: sides.word, colour: ink } },
    { text: `\u00a0\u00a0${time}` },
  ];
  const text = writeLabel({ paragraphs: [{ runs }], style, anchor: 't' });
  return box({ name: word }, area, { preset: 'rect' }, {}, text).shape;
}

function writeKept(line: string, area: Area, tools: SlideContext['tools']): Element[] {
  const { palette, sizes, ruler } = tools;
  const pitch = kept.size * sizes('ui-line');
  const style = { face: faces.ours, size: kept.size, colour: palette.of('muted'), pitch };
  const words = { ...area, y: area.y + 1 + kept.padding, h: pitch };
  const text = writeColumn({ paragraphs: [{ runs: [{ text: line }] }], style }, words, ruler);
  const rule = { ...area, h: 1 };
  return [
    box({ name: 'خطّ' }, rule, { preset: 'rect' }, { fill: palette.of('rule') }).shape,
    box({ name: 'لم يتغيّر' }, words, { preset: 'rect' }, {}, text).shape,
  ];
}
