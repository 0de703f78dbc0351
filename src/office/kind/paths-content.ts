import type { DrawnSlide } from '../../draw/illustration.ts';
import type { LinkedBullet } from '../../link/linked-bullet.ts';
import { isEnding } from '../../link/slide-order.ts';
import { places } from '../../write/fit/place.ts';
import { writePathsCourse, writeWay } from '../../write/paths-slide.ts';
import { writeSign } from '../../write/strands.ts';
import type { Area } from '../area.ts';
import { writeLabel } from '../body.ts';
import { faces } from '../face.ts';
import { fillHole, findHole } from '../filled-hole.ts';
import { holeNumbers } from '../hole.ts';
import { fillList, listParagraphs, lookOfPoints } from '../points.ts';
import { nameScenarioColour } from '../scenario-layouts.ts';
import { box, type Drawn, group } from '../shape.ts';
import {
  type ContentWriter,
  joinContents,
  type SlideContent,
  type SlideContext,
  topOfBody,
} from '../slide-context.ts';
import { altOf, drawSvg } from '../svg-shapes.ts';

/** Lengths of the cards, px (styles/kinds.css). */
const over = 24;
const card = { x: 72, w: 720, start: 28, disc: 56, line: 3, gap: 22 };
const sign = { x: 96, width: 118, height: 86 };
const today = { x: 937, y: 162, w: 140, size: 22 };

/** Returns what led to today, and a card for each scenario; a card that is a step comes with its way. */
export const writePathsContent: ContentWriter = (slide, context) => {
  const { deck, tools, layout } = context;
  const top = topOfBody(slide, context);
  const course = drawSvg(writePathsCourse(slide, deck), { x: 0, y: top + over }, tools);
  const names = slide.points.filter(({ lead }) => lead);
  const hole = findHole(layout, { type: 'body', idx: holeNumbers.body });
  const area = { ...hole.area, y: top + places.paths.today.top };
  const origin = slide.points.filter(({ lead }) => !lead);
  return joinContents([
    { shapes: [group({ name: 'المسار' }, course).shape, writeToday(top, tools)], clicks: [] },
    fillList(hole, origin, lookOfPoints(tools), context, area),
    ...names.map((point, place) => writeCard(point, place, names.length, slide, context)),
  ]);
};

function writeToday(top: number, { palette, sizes }: SlideContext['tools']) {
  const { x, y, w, size } = today;
  const pitch = size * sizes('ui-line');
  const style = { face: faces.oursBold, size, colour: palette.of('ink'), pitch };
  const text = { paragraphs: [{ runs: [{ text: 'اليوم' }], align: 'ctr' as const }], style };
  const area = { x, y: top + y, w, h: pitch };
  return box({ name: 'اليوم' }, area, { preset: 'rect' }, {}, writeLabel(text)).shape;
}

function writeCard(
  point: LinkedBullet,
  place: number,
  count: number,
  slide: DrawnSlide,
  context: SlideContext,
): SlideContent {
  const { deck, tools, layout } = context;
  const { height, gap, most, column, name } = places.paths;
  const row = (height - gap * (count - 1)) / count;
  const h = Math.min(most, row);
  const y = topOfBody(slide, context) + over + place * (row + gap) + (row - h) / 2;
  const area: Area = { x: card.x, y, w: card.w, h };
  const fill = tools.palette.of(nameScenarioColour(place + 1, tools));
  const way = drawSvg(writeWay(place, count), { x: card.x + card.w, y: y + h / 2 }, tools, {
    way: fill,
  });
  const ending = deck.slides.filter(isEnding)[place];
  const signAt = { x: sign.x, y: y + (h - sign.height) / 2 };
  const drawing = ending?.strands && writeSign(ending.strands, sign);
  const strands = drawing ? drawSvg(drawing, signAt, tools, { isBand: true }) : [];
  const look = lookOfPoints(tools);
  const lead = {
    ...look.lead,
    face: faces.oursBold,
    size: name,
    pitch: name * 1.35,
    colour: tools.palette.of('on-colour'),
  };
  const words = listParagraphs(point, {
    ...look,
    lead,
    caption: { ...look.caption, colour: tools.palette.of('on-colour') },
    marks: { colour: tools.palette.of('on-colour') },
  });
  const right = area.x + area.w - card.start - card.disc - card.gap;
  const hole = findHole(layout, {
    type: 'body',
    idx: holeNumbers.columns + slide.points.filter((one) => one.lead).indexOf(point),
  });
  const shapes = [
    ...way.map(({ shape }) => shape),
    box({ name: 'بطاقة' }, area, { preset: 'rect' }, { fill }).shape,
    drawNumber(place + 1, area, tools).shape,
    fillHole(hole, words, tools, { x: right - column, y, w: column, h }),
    ...(drawing ? [group({ name: 'الخيطان', ...altOf(drawing) }, strands).shape] : []),
  ];
  return { shapes, clicks: point.stepped ? [shapes.map((shape) => ({ shape }))] : [] };
}

function drawNumber(number: number, { x, y, w, h }: Area, tools: SlideContext['tools']): Drawn {
  const style = {
    face: faces.oursBold,
    size: 28,
    colour: tools.palette.of('on-colour'),
    pitch: 28 * tools.sizes('ui-line'),
  };
  const runs = [{ text: String(number) }];
  const text = writeLabel({ paragraphs: [{ runs, align: 'ctr' }], style });
  const inset = card.line / 2;
  const area = {
    x: x + w - card.start - card.disc + inset,
    y: y + (h - card.disc) / 2 + inset,
    w: card.disc - card.line,
    h: card.disc - card.line,
  };
  const line = { colour: tools.palette.of('on-colour'), width: card.line };
  return box({ name: String(number) }, area, { preset: 'ellipse' }, { line }, text);
}
