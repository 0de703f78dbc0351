import { s } from 'hastscript';
import type { Element } from 'xast';
import { describeRelation } from '../../draw/alliance/description.ts';
import { drawLine } from '../../draw/map/line.ts';
import type { GroundedRelation } from '../../link/grounded-relation.ts';
import type { Actor } from '../../read/alliances.ts';
import { degreeNames, lineWeights, outcomeSigns } from '../../write/compare.ts';
import { heightOfPair } from '../../write/fit/compare.ts';
import { writeLine } from '../../write/map-figure.ts';
import { hasLongNames, type Pair, type RowSize, sizeOfRows } from '../../write/pair.ts';
import { type Area, cutColumns } from '../area.ts';
import { writeColumn, writeLabel } from '../body.ts';
import { faces } from '../face.ts';
import type { Colour } from '../palette.ts';
import { readPath } from '../path.ts';
import { quote } from '../points.ts';
import { box, type Drawn, freeform, group } from '../shape.ts';
import { drawSvg } from '../svg-shapes.ts';
import { runsOf } from '../text.ts';
import type { Tools } from '../tools.ts';

/** Discs by the size of the rows, and other lengths of a row, px (styles/compare.css). */
const discs: Record<RowSize['size'], number> = {
  ...{ single: 172, double: 112 },
  ...{ large: 88, medium: 72, regular: 62, small: 44 },
};
const half = { gap: 10, before: 30, after: 60, wideAfter: 30, end: 12, slack: 2 };
const sign = { size: 44, view: 30 };
const lineHeight = 40;
/** Height of a line of words, em. */
const saidPitch = 1.4;
/** How much of the marker's colour the ground of a later half has; of an actor's where it is pale. */
const tints = { news: 0.34, pale: 0.16 };

/** A row is drawn with these. */
interface RowTools {
  tools: Tools;
  size: RowSize;
  isWide: boolean;
  actors: Actor[];
}

/** Returns a row for each pair of actors, and where the last of them ends, px. */
export function drawPairs(
  pairs: Pair[],
  { x, y, w }: Area,
  actors: Actor[],
  tools: Tools,
): { shapes: Element[]; bottom: number } {
  const size = sizeOfRows(pairs);
  const row = { tools, size, isWide: hasLongNames(pairs), actors };
  let bottom = y;
  const shapes = pairs.flatMap((pair) => {
    const h = Math.max(size.row, heightOfPair(pair, pairs, tools) + 1);
    const area = { x, y: bottom, w, h };
    bottom += h;
    return drawPair(pair, area, row);
  });
  return { shapes, bottom };
}

function drawPair(pair: Pair, area: Area, row: RowTools): Element[] {
  const { outcome, before, after, degree } = pair;
  const { palette } = row.tools;
  const [early, late] = cutColumns(area, 2, 0);
  if (!early || !late) return [];
  const rule = box(
    { name: 'خطّ' },
    { ...area, h: 1 },
    { preset: 'rect' },
    { fill: palette.of('rule') },
  );
  const news = palette.mix('lit', tints.news, 'paper');
  const ground = { ...late, y: late.y + 1, h: late.h - 1 };
  const marked = box({ name: 'خلفية' }, ground, { preset: 'rect' }, { fill: news });
  const start = row.isWide ? half.wideAfter : half.after;
  const inner = { ...late, x: late.x + half.end, w: late.w - half.end - start };
  const outer = { ...early, x: early.x + half.before, w: early.w - half.before };
  return [
    rule.shape,
    ...(outcome === 'ended' ? [] : [marked.shape]),
    ...drawHalf(pair, before, before?.label.text, outer, 1, row),
    drawSign(pair, { x: late.x + late.w, y: area.y + area.h / 2 }, row.tools),
    ...drawHalf(
      pair,
      after,
      after?.label.text ?? pair.end,
      inner,
      degree ? lineWeights[degree] : 1,
      row,
    ),
  ];
}

/** Returns who stands with whom at a stage: two actors, the line between them, the essay's words. */
function drawHalf(
  { first, second }: Pair,
  relation: GroundedRelation | undefined,
  words: string | undefined,
  area: Area,
  weight: number,
  row: RowTools,
): Element[] {
  const { column, line } = row.size;
  const right = area.x + area.w;
  const names = [right - column, right - 2 * column - line - 2 * half.gap];
  const [level, said] = divideHalf(area, row.size);
  const lineArea = { ...level, x: right - column - half.gap - line, w: line };
  return [
    ...[first, second].map((actor, index) =>
      drawActor(
        actor,
        { ...level, x: names[index] ?? 0, w: column },
        index === 0,
        relation !== undefined,
        row,
      ),
    ),
    ...(relation ? [drawRelation(relation, first, lineArea, weight, row)] : []),
    writeSaid(words, said, row),
  ];
}

/** Returns where a half has its actors with their line, and where it has its words: beside or under them. */
function divideHalf(area: Area, { column, line, said, under }: RowSize): [Area, Area] {
  // A wider font may take the padding at the end, too.
  const end = area.x - half.end + half.slack;
  const right = area.x + area.w;
  if (!under) return [area, { ...area, x: end, w: right - 2 * column - line - 3 * half.gap - end }];
  const height = under.disc + under.gap + said * saidPitch;
  const top = area.y + (area.h - height) / 2;
  const words = top + under.disc + under.gap;
  return [
    { ...area, y: top, h: under.disc },
    { x: end, y: words, w: right - end, h: area.y + area.h - words },
  ];
}

function drawActor(
  { names, colour, form }: Actor,
  area: Area,
  isFirst: boolean,
  isPresent: boolean,
  { tools, size }: RowTools,
): Element {
  const { palette } = tools;
  const disc = discs[size.size];
  const isBox = form === 'box';
  const w = isBox ? area.w : Math.min(area.w, Math.max(disc, area.w - 2 * half.gap - size.padding));
  const width = isBox || names.join(' ').length > 8 ? w : disc;
  const x = isFirst ? area.x + area.w - width : area.x + (area.w - width) / 2;
  const place = { x, y: area.y + (area.h - disc) / 2, w: width, h: disc };
  const pale = palette.mix(colour, tints.pale, 'paper');
  const words: Colour = isPresent ? (isBox ? palette.of('ink') : 'bg1') : palette.of('muted');
  const style = { face: faces.oursBold, size: size.name, colour: words, pitch: size.name * 1.2 };
  const text = writeLabel({ paragraphs: [{ runs: runsOf(names), align: 'ctr' }], style });
  const line = { colour: palette.of(isPresent ? 'ink' : 'rule'), width: 2 };
  const look = isBox
    ? { fill: palette.of('paper'), line }
    : { fill: isPresent ? palette.of(colour) : pale };
  const shape = { preset: 'roundRect', radius: isBox ? 6 : disc / 2 } as const;
  return box({ name: names.join(' و') }, place, shape, look, text).shape;
}

/** A line runs from right to left where it goes from the first actor to the second. */
function drawRelation(
  relation: GroundedRelation,
  first: Actor,
  area: Area,
  weight: number,
  { tools, actors }: RowTools,
): Element {
  const ends = [area.w, 0].map((x) => ({ x, y: lineHeight / 2 }));
  const points = relation.from === first.key ? ends : ends.reverse();
  const scale = Math.min(weight, 1.15);
  const parts = drawLine(points, relation.kind, { scale }).map((part) =>
    writeLine({ ...part, width: (part.width * weight) / scale }),
  );
  const spread = { x: area.x, y: area.y + (area.h - lineHeight) / 2 };
  const alt = describeRelation(relation, actors);
  return group({ name: alt, alt }, drawSvg(s('svg', parts), spread, tools, {}, alt)).shape;
}

/** That the essay is silent of a relation at a stage does not say that there was none. */
function writeSaid(words: string | undefined, area: Area, { tools, size }: RowTools): Element {
  const { palette, ruler } = tools;
  const muted = palette.of('muted');
  const style = {
    face: faces.author,
    size: size.said,
    colour: palette.of(words ? 'ink' : 'muted'),
    pitch: size.said * saidPitch,
  };
  const paragraph = words
    ? quote({ lines: [words] }, { colour: muted })
    : { runs: [{ text: '—' }] };
  const body = writeColumn(
    { paragraphs: [paragraph], style, anchor: size.under ? 't' : 'ctr' },
    area,
    ruler,
  );
  const alt = words ? {} : { alt: 'لا ذكر لعلاقة' };
  return box({ name: words ?? 'لا ذكر', ...alt }, area, { preset: 'rect' }, {}, body).shape;
}

function drawSign({ outcome, degree }: Pair, middle: { x: number; y: number }, { palette }: Tools) {
  const { d, name } = outcomeSigns[outcome];
  const alt = degree && outcome === 'changed' ? degreeNames[degree] : name;
  const scale = sign.size / sign.view;
  const [x, y] = [middle.x - sign.size / 2, middle.y - sign.size / 2];
  const pieces = readPath(d).map(({ pen, spots }) => ({
    pen,
    spots: spots.map((spot) => ({ x: x + spot.x * scale, y: y + spot.y * scale })),
  }));
  const line = { colour: palette.of('ink'), width: 2.2 * scale };
  const parts: Drawn[] = [
    box(
      { name: alt },
      { x, y, w: sign.size, h: sign.size },
      { preset: 'ellipse' },
      { fill: palette.of('lit') },
    ),
    freeform({ name: alt }, pieces, { line }),
  ];
  return group({ name: alt, alt }, parts).shape;
}
