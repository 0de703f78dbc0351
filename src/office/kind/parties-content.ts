import type { DrawnSlide } from '../../draw/illustration.ts';
import type { LinkedBullet } from '../../link/linked-bullet.ts';
import { heightOfBody, places } from '../../write/fit/place.ts';
import { widthOf } from '../../write/fit/type.ts';
import { type Area, cutColumns } from '../area.ts';
import { writeLabel } from '../body.ts';
import { faces } from '../face.ts';
import { fillHole, findHole, resize } from '../filled-hole.ts';
import { heightOfText } from '../fit-text.ts';
import { holeNumbers, wideArea } from '../hole.ts';
import { listParagraphs, lookOfPoints } from '../points.ts';
import { box } from '../shape.ts';
import {
  type ContentWriter,
  joinContents,
  type SlideContent,
  type SlideContext,
  topOfBody,
} from '../slide-context.ts';
import { type Paragraph, runsOf } from '../text.ts';

/** The line from a party's name over its column, px (styles/parties.css). */
const line = { y: 53, h: 6 };

/** Returns parties side by side: the name of each in its colour, its words under it. */
export const writeParties: ContentWriter = (slide, context) => {
  const { tools } = context;
  const { gap, column, size, name } = places.parties;
  const led = slide.points.filter(({ lead }) => lead);
  const over = slide.points.filter(({ lead }) => !lead);
  const count = led.length === 2 ? 'two' : 'three';
  const wide = wideArea(tools);
  const pitch = size[count] * tools.sizes('quotation-line');
  const set = (point: LinkedBullet) => setWords(point, { size: size[count], pitch }, context);
  const heights = (points: LinkedBullet[], width: number) =>
    points.map((point) =>
      heightOfText(set(point), styleOf(size[count], pitch), width, tools.ruler),
    );
  const columns = cutColumns(wide, led.length, column[count]);
  const each = columns[0]?.w ?? wide.w;
  const words = Math.max(0, ...heights(led, each));
  const above = heights(over, wide.w).map((height) => height + gap);
  const total = above.reduce((sum, one) => sum + one, name.least + name.under + words);
  let y = middle(slide, total, context);
  const first = over.map((point, index) => {
    const area = { ...wide, y, h: above[index] ?? 0 };
    y += above[index] ?? 0;
    return writeOver(point, area, set(point), slide, context);
  });
  const parties = led.map((point, index) =>
    writeParty(
      point,
      { ...(columns[index] ?? wide), y, h: bottomOf(context) - y },
      set(point),
      slide,
      context,
    ),
  );
  return joinContents([...first, ...parties]);
};

function styleOf(size: number, pitch: number) {
  return { face: faces.author, size, colour: 'tx1', pitch };
}

function bottomOf({ tools }: SlideContext): number {
  return 720 - tools.sizes('foot-height') - 8;
}

function middle(slide: DrawnSlide, height: number, context: SlideContext): number {
  const body = heightOfBody(slide, context.tools) - places.parties.padding;
  return topOfBody(slide, context) + (body - height) / 2;
}

function setWords(
  point: LinkedBullet,
  look: { size: number; pitch: number },
  { tools }: SlideContext,
): Paragraph[] {
  const { lead: _, ...words } = point;
  return resize(listParagraphs(words, lookOfPoints(tools)), look);
}

function holeOf(point: LinkedBullet, slide: DrawnSlide, { layout }: SlideContext) {
  const idx = holeNumbers.columns + slide.points.indexOf(point);
  return findHole(layout, { type: 'body', idx });
}

function writeOver(
  point: LinkedBullet,
  area: Area,
  words: Paragraph[],
  slide: DrawnSlide,
  context: SlideContext,
): SlideContent {
  const shape = fillHole(holeOf(point, slide, context), words, context.tools, area);
  return { shapes: [shape], clicks: point.stepped ? [[{ shape }]] : [] };
}

/** The name stands at the right of its column, on a line in its colour. */
function writeParty(
  point: LinkedBullet,
  column: Area,
  words: Paragraph[],
  slide: DrawnSlide,
  context: SlideContext,
): SlideContent {
  const { palette, ruler } = context.tools;
  const { least, size, sides, under } = places.parties.name;
  const fill = palette.of(point.party?.colour ?? 'ink');
  const lines = point.lead?.lines ?? [];
  const type = faces.oursBold.typeOf(size);
  const width = Math.max(...lines.map((row) => widthOf(row, type, ruler))) + sides;
  const w = Math.min(column.w, Math.max(least, width));
  const h = Math.max(least, lines.length * size * 1.4);
  const style = { face: faces.oursBold, size, colour: 'bg1', pitch: size * 1.4 };
  const text = writeLabel({ paragraphs: [{ runs: runsOf(lines), align: 'ctr' }], style });
  const rule = { ...column, y: column.y + line.y, h: line.h };
  const disc = { x: column.x + column.w - w, y: column.y, w, h };
  const form = { preset: 'roundRect', radius: least / 2 } as const;
  const drawn = [
    box({ name: 'خطّ' }, rule, { preset: 'rect' }, { fill }),
    box({ name: lines.join(' ') }, disc, form, { fill }, text),
  ];
  const top = column.y + h + under;
  const area = { ...column, y: top, h: column.y + column.h - top };
  const said =
    words.length > 0 ? [fillHole(holeOf(point, slide, context), words, context.tools, area)] : [];
  const shapes = [...drawn.map(({ shape }) => shape), ...said];
  return { shapes, clicks: point.stepped ? [shapes.map((shape) => ({ shape }))] : [] };
}
