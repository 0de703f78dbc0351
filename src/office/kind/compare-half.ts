import { s } from 'hastscript';
import type { Element } from 'xast';
import { describeRelation } from '../../draw/alliance/description.ts';
import { drawLine } from '../../draw/map/line.ts';
import type { GroundedRelation } from '../../link/grounded-relation.ts';
import type { Actor } from '../../read/alliances.ts';
import { writeLine } from '../../write/map-figure.ts';
import type { Pair, RowSize } from '../../write/pair.ts';
import type { Area } from '../area.ts';
import { writeColumn } from '../body.ts';
import { faces } from '../face.ts';
import { quote } from '../points.ts';
import { box, group } from '../shape.ts';
import { drawSvg } from '../svg-shapes.ts';
import { drawActor } from './compared-actor.ts';
import { half, type RowTools } from './row-tools.ts';

/** Height of the line between two actors, px. */
const lineHeight = 40;
/** Height of a line of words, em. */
const saidPitch = 1.4;
/** Between the words and the end of their half, at least, px. */
const slack = 2;

/** Returns who stands with whom at a stage: two actors, the line between them, the essay's words. */
export function drawHalf(
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
  const end = area.x - half.end + slack;
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
