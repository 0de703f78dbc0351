import type { LinkedBullet } from '../../link/linked-bullet.ts';
import { heightOfBody, places } from '../../write/fit/place.ts';
import { headlineType, widthOf } from '../../write/fit/type.ts';
import { type Area, cutColumns } from '../area.ts';
import { writeColumn } from '../body.ts';
import { faces } from '../face.ts';
import { fillHole, findHole } from '../filled-hole.ts';
import { heightOfText } from '../fit-text.ts';
import { holeNumbers, wideArea } from '../hole.ts';
import type { Spot } from '../path.ts';
import { listParagraphs, lookOfPoints } from '../points.ts';
import { box, freeform } from '../shape.ts';
import {
  type ContentWriter,
  joinContents,
  type SlideContext,
  topOfBody,
} from '../slide-context.ts';
import { runsOf } from '../text.ts';

/** The tilt of the beam, degrees, its thickness, and how far weights move with it, px (styles/parties.css). */
const beam = { tilt: 2.4, h: 8, move: 13 };
/** The padding over the body, px. */
const start = 24;
/** The pivot under the beam, and how far it is from it, px. */
const pivot = { w: 84, h: 66, apart: 10 };

/** Returns two weights on a beam that the second, on the left, has tipped, and the words under each. */
export const writeSeesaw: ContentWriter = (slide, context) => {
  const { layout, tools } = context;
  const { column, weight, beam: room, padding } = places.seesaw;
  const wide = wideArea(tools);
  const words = slide.points.map(({ lead: _, ...point }) =>
    listParagraphs(point, lookOfPoints(tools)),
  );
  const holes = slide.points.map((_, index) =>
    findHole(layout, { type: 'body', idx: holeNumbers.columns + index }),
  );
  const [each = wide] = cutColumns(wide, 2, column);
  const heights = words.map((one, index) => {
    const style = holes[index]?.style;
    return style ? heightOfText(one, style, each.w, tools.ruler) : 0;
  });
  const over = weight.least + room;
  const h = over + Math.max(...heights);
  const body = heightOfBody(slide, tools) - padding;
  const y = topOfBody(slide, context) + start + Math.max(0, (body - h) / 2);
  const columns = cutColumns({ ...wide, y, h }, 2, column);
  return joinContents([
    { shapes: drawBeam(wide, y + weight.least, context), clicks: [] },
    ...slide.points.map((point, index) => {
      const [area, hole] = [columns[index], holes[index]];
      if (!area || !hole) return { shapes: [], clicks: [] };
      const shapes = [
        drawWeight(point, { ...area, h: weight.least }, index === 1, context),
        fillHole(hole, words[index] ?? [], tools, { ...area, y: y + over, h: h - over }),
      ];
      return { shapes, clicks: point.stepped ? [shapes.map((shape) => ({ shape }))] : [] };
    }),
  ]);
};

/** Returns the beam, lower at its left end, and its pivot. */
function drawBeam({ x, w }: Area, y: number, { tools }: SlideContext) {
  const fill = tools.palette.of('ink');
  const { tilt, h } = beam;
  const rise = (w / 2) * Math.tan((tilt * Math.PI) / 180);
  const top = y + pivot.apart;
  const middle = x + w / 2;
  const corners = [
    [x, y + rise],
    [x + w, y - rise],
    [x + w, y - rise + h],
    [x, y + rise + h],
  ];
  const triangle = [
    [middle, top],
    [middle + pivot.w / 2, top + pivot.h],
    [middle - pivot.w / 2, top + pivot.h],
  ];
  return [corners, triangle].map((points) => {
    const spots = points.map(([left = 0, high = 0]): Spot => ({ x: left, y: high }));
    const pieces = spots.map((spot, index) => ({
      pen: index === 0 ? ('move' as const) : ('line' as const),
      spots: [spot],
    }));
    return freeform({ name: 'ميزان' }, [...pieces, { pen: 'close', spots: [] }], { fill }).shape;
  });
}

/** Returns the name of a weight in its box, on the beam. */
function drawWeight({ lead }: LinkedBullet, area: Area, isHeavy: boolean, { tools }: SlideContext) {
  const { palette, ruler } = tools;
  const { size, line, sides, over } = places.seesaw.weight;
  const lines = lead?.lines ?? [];
  const h = lines.length * size * line + over;
  const shift = isHeavy ? beam.move : -beam.move;
  const words = Math.max(0, ...lines.map((one) => widthOf(one, headlineType(size), ruler)));
  const w = Math.min(area.w, words + sides);
  const place = { x: area.x + (area.w - w) / 2, w, y: area.y + area.h - h + shift, h };
  const style = { face: faces.oursBold, size, colour: palette.of('ink'), pitch: size * line };
  const paragraphs = [{ runs: runsOf(lines), align: 'ctr' as const }];
  const text = writeColumn({ paragraphs, style, anchor: 'ctr' }, place, ruler);
  const look = {
    fill: palette.of(isHeavy ? 'lit' : 'paper-2'),
    line: { colour: palette.of('ink'), width: 2 },
  };
  const name = { name: lines.join(' ') };
  const form = { preset: 'roundRect', radius: 8, turn: -beam.tilt } as const;
  return box(name, place, form, look, text).shape;
}
