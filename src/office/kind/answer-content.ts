import { heightOfBody, places } from '../../write/fit/place.ts';
import { cutColumns } from '../area.ts';
import { fillHole, findHole } from '../filled-hole.ts';
import { heightOfText } from '../fit-text.ts';
import { holeNumbers, wideArea } from '../hole.ts';
import { readPath } from '../path.ts';
import { listParagraphs, lookOfPoints } from '../points.ts';
import { box, freeform } from '../shape.ts';
import { type ContentWriter, joinContents, topOfBody } from '../slide-context.ts';

/** The sides of a box, px (styles/parties.css): its border, its bar at the start, its padding. */
const side = { border: 3, bar: 16, across: 32, along: 28 };
/** The arrow from box to box, in its own picture of 88×48 px, and how far it stands from the second box. */
const arrow = { d: 'M88 19V29H40V45L0 24L40 3V19Z', h: 48, apart: 24 };
/** How much of an actor's colour the ground of its box has. */
const tint = 0.07;

/** Returns what happened and what came of it: two boxes, and an arrow that comes with the second. */
export const writeAnswer: ContentWriter = (slide, context) => {
  const { layout, tools } = context;
  const { gap, least, padding, over, size } = places.answer;
  const { palette, ruler } = tools;
  const holes = slide.points.map((_, index) =>
    findHole(layout, { type: 'body', idx: holeNumbers.columns + index }),
  );
  const wide = wideArea(tools);
  const width = (wide.w - gap) / 2 - places.answer.sides;
  const words = slide.points.map((point) => listParagraphs(point, lookOfPoints(tools)));
  const heights = words.map((one, index) => {
    const style = holes[index]?.style;
    return style ? heightOfText(one, style, width, ruler) + over : 0;
  });
  const h = Math.max(least, ...heights, size);
  const body = heightOfBody(slide, tools) - padding;
  const y = topOfBody(slide, context) + (body - h) / 2;
  const columns = cutColumns({ ...wide, y, h }, 2, gap);
  return joinContents(
    slide.points.map((point, index) => {
      const [column, hole] = [columns[index], holes[index]];
      if (!column || !hole) return { shapes: [], clicks: [] };
      const token = point.party?.colour ?? 'ink';
      const line = { colour: palette.of(token), width: side.border };
      const ground = palette.mix(token, tint, 'paper');
      const frame = {
        x: column.x + side.border / 2,
        y: column.y + side.border / 2,
        w: column.w - side.border,
        h: column.h - side.border,
      };
      const bar = { ...column, x: column.x + column.w - side.bar, w: side.bar };
      const area = {
        x: column.x + side.border + side.across,
        y: column.y + side.border + side.along,
        w: width,
        h: column.h - over,
      };
      const shapes = [
        ...(point.isConsequence
          ? [drawArrow(column.x + column.w, y + h / 2, palette.of('ink'))]
          : []),
        box({ name: 'إطار' }, frame, { preset: 'rect' }, { fill: ground, line }).shape,
        box({ name: 'شريط' }, bar, { preset: 'rect' }, { fill: palette.of(token) }).shape,
        fillHole(hole, words[index] ?? [], tools, area),
      ];
      return { shapes, clicks: point.stepped ? [shapes.map((shape) => ({ shape }))] : [] };
    }),
  );
};

function drawArrow(right: number, middle: number, fill: string) {
  const pieces = readPath(arrow.d).map(({ pen, spots }) => ({
    pen,
    spots: spots.map(({ x, y }) => ({ x: right + arrow.apart + x, y: middle - arrow.h / 2 + y })),
  }));
  return freeform({ name: 'سهم', alt: 'نتيجته' }, pieces, { fill }).shape;
}
