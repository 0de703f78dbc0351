import type { StageMap } from '../../link/stage-map.ts';
import type { Actor } from '../../read/alliances.ts';
import { namePairs } from '../compare.ts';
import { joinStages, listLegend } from '../legend.ts';
import { heightOfLines, widthOfLines } from './block.ts';
import { lookOf } from './bullet.ts';
import type { Fill } from './fill.ts';
import { canvas, type Scale } from './frame.ts';
import { heightOfWideLegend } from './legend.ts';
import { heightOfCompared, type Measured, places } from './place.ts';
import { captionType, headlineType } from './type.ts';

/** The height of maps is at least two thirds of their natural 330 px; below that, their words are not readable. */
const leastMap = 220;

/** Columns for what began, changed and ended: gaps, and sizes of a number, of a verb and of pairs, px. */
const counts = { columns: 3, gap: 24, beside: 18, number: 60, verb: 24, pairs: 20, rule: 2 };

/** Returns the content under the sides of a comparison, and the pairs of actors that it counts. */
export function fillCompare(slide: Measured, actors: Actor[], scale: Scale, body: number): Fill[] {
  const { sizes } = scale;
  const { compare } = places;
  const { line } = lookOf(sizes, sizes('quotation')).quotation;
  const bullets = heightOfCompared(slide, scale);
  const [plan] = slide.plans;
  if (plan?.language !== 'alliances') {
    const room = body - compare.counts - compare.padding;
    return bullets > 0 ? [{ what: 'the bullets', height: bullets, room, line, at: 0 }] : [];
  }
  const width = canvas - 2 * sizes('side');
  const legend = heightOfWideLegend(listLegend(joinStages(plan), false), width, scale);
  const others = compare.counts + compare.side + legend + compare.legend + leastMap;
  const under = { height: bullets, room: body - others, line };
  const named =
    bullets > 0 ? { what: 'the bullets', at: 0 } : { what: 'the label and the headline' };
  return [{ ...under, ...named }, ...fillCounts(plan, actors, scale)];
}

function fillCounts({ since }: StageMap, actors: Actor[], scale: Scale): Fill[] {
  if (!since) return [];
  const { begun, changed, ended } = since.shift;
  const line = counts.pairs * scale.sizes('ui-line');
  const verb = counts.verb * scale.sizes('ui-line');
  const column =
    (canvas - 2 * scale.sizes('side') - counts.gap * (counts.columns - 1)) / counts.columns;
  const all = [begun, changed.map(({ after }) => after), ended.map(({ before }) => before)];
  const heights = all
    .filter((relations) => relations.length > 0)
    .map((relations) => {
      const number = { type: headlineType(counts.number), line: counts.number };
      const width = widthOfLines([String(relations.length)], number, scale.ruler);
      const setting = { type: captionType(counts.pairs), line };
      const names = [namePairs(relations, actors)];
      const rest = column - width - counts.beside;
      return verb + heightOfLines(names, setting, rest, scale.ruler);
    });
  const room = places.compare.counts - counts.rule;
  return [{ what: 'the names of what changed', height: Math.max(0, ...heights), room, line }];
}
