import type { Element } from 'xast';
import type { Actor } from '../../read/alliances.ts';
import { lineWeights } from '../../write/compare.ts';
import { heightOfPair } from '../../write/fit/compare.ts';
import type { Pair } from '../../write/pair.ts';
import { type Area, cutColumns } from '../area.ts';
import { box } from '../shape.ts';
import type { Tools } from '../tools.ts';
import { drawHalf } from './compare-half.ts';
import { drawSign } from './outcome-sign.ts';
import { half, openRows, type RowTools } from './row-tools.ts';

/** How much of the marker's colour the ground of a later half has. */
const newsTint = 0.34;

/** Returns a row for each pair of actors, and where the last of them ends, px. */
export function drawPairs(
  pairs: Pair[],
  { x, y, w }: Area,
  actors: Actor[],
  tools: Tools,
): { shapes: Element[]; bottom: number } {
  const row = openRows(pairs, actors, tools);
  let bottom = y;
  const shapes = pairs.flatMap((pair) => {
    const h = Math.max(row.size.row, heightOfPair(pair, pairs, tools) + 1);
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
  const news = palette.mix('lit', newsTint, 'paper');
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
