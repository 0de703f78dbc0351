import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { describeRelation } from '../draw/alliance/description.ts';
import { drawLine } from '../draw/map/line.ts';
import type { GroundedRelation } from '../link/grounded-relation.ts';
import type { StageMap } from '../link/stage-map.ts';
import type { Actor, Degree } from '../read/alliances.ts';
import { toBoundLines, toInline, toLines } from './inline.ts';
import { sayKept } from './kept-line.ts';
import { writeLine } from './map-figure.ts';
import { hasLongNames, listPairs, type Outcome, type Pair, sizeOfRows } from './pair.ts';

/** How high the drawing of a line is, px. */
const height = 40;
/** A relation that grew has a thicker line and a larger head; one that lessened has a thinner line. */
export const lineWeights: Record<Degree, number> = { more: 1.7, less: 0.6 };
/** Longer dashes would be too few on so short a line. */
const mostScale = 1.15;

/**
 * Returns two stages as rows, one for each pair of actors: their earlier relation on the right, their
 * later relation on the left, and a sign that says whether it is new, changed or ended. Under the rows
 * is what did not change.
 */
export function writeComparison(map: StageMap, actors: Actor[]): Element[] {
  const { stage, since } = map;
  if (!since) return [];
  const pairs = listPairs(map, actors);
  const { size, line } = sizeOfRows(pairs);
  const kept = sayKept(map, actors);
  return [
    h('div.sides', [writeSide('قبل', since.stage.name.text), writeSide('بعد', stage.name.text)]),
    h(
      'ol.pairs',
      { dataSize: size, dataWide: hasLongNames(pairs) },
      pairs.map((pair) => writePair(pair, line, actors)),
    ),
    ...(kept ? [h('p.kept', toInline(kept))] : []),
  ];
}

function writeSide(word: string, stage: string): Element {
  return h('p.when', [word, ' ', h('span.time', toInline(stage))]);
}

function writePair(pair: Pair, length: number, actors: Actor[]): Element {
  const { outcome, before, after, degree } = pair;
  const drawing = { length, actors };
  return h('li.pair', { dataChange: outcome, dataDegree: degree }, [
    writeHalf('before', pair, before, drawing),
    writeSign(pair),
    writeHalf('after', pair, after, { ...drawing, weight: degree ? lineWeights[degree] : 1 }),
  ]);
}

/** How a line is drawn: its length, px, and the factor of its thickness. */
interface LineDrawing {
  length: number;
  weight?: number;
  actors: Actor[];
}

function writeHalf(
  side: 'before' | 'after',
  pair: Pair,
  relation: GroundedRelation | undefined,
  drawing: LineDrawing,
): Element {
  const { first, second, end } = pair;
  return h('div.half', { dataSide: side, dataKind: relation?.kind }, [
    writeActor(first, relation),
    relation ? drawRelation(relation, first, drawing) : h('span'),
    writeActor(second, relation),
    writeWords(relation?.label.text ?? (side === 'after' ? end : undefined)),
  ]);
}

/** If the essay does not mention a relation at a stage, the relation may still have existed. */
function writeWords(words: string | undefined): Element {
  if (words) return h('q.said', toBoundLines([words]));
  return h('p.nothing', { role: 'img', ariaLabel: 'لا ذكر لعلاقة' }, '—');
}

function writeActor({ names, colour, form }: Actor, relation: GroundedRelation | undefined) {
  const properties = { class: ['actor', form, colour, ...(relation ? [] : ['pale'])] };
  return h('span', properties, toLines(names));
}

/** A line from the first actor to the second runs from right to left. */
function drawRelation(
  relation: GroundedRelation,
  first: Actor,
  { length, weight = 1, actors }: LineDrawing,
): Element {
  const ends = [length, 0].map((x) => ({ x, y: height / 2 }));
  const points = relation.from === first.key ? ends : ends.reverse();
  const size = { viewBox: `0 0 ${length} ${height}`, width: length, height };
  const told = { role: 'img', ariaLabel: describeRelation(relation, actors) };
  const scale = Math.min(weight, mostScale);
  const parts = drawLine(points, relation.kind, { scale }).map((part) => ({
    ...part,
    width: (part.width * weight) / scale,
  }));
  return s('svg.relation', { ...size, ...told }, parts.map(writeLine));
}

/** The sign for a new, changed or ended relation, and its name for screen readers. */
export const outcomeSigns: Record<Outcome, { d: string; name: string }> = {
  changed: { d: 'M15 8L22 20H8Z', name: 'تغيّرت' },
  new: { d: 'M7 15H23M15 7V23', name: 'جديدة' },
  ended: { d: 'M9 9L21 21M21 9L9 21', name: 'انتهت' },
};

/** What became of a relation whose kind is the same. */
export const degreeNames: Record<Degree, string> = { more: 'ازدادت', less: 'تراجعت' };

function writeSign({ outcome, degree }: Pair): Element {
  const { d } = outcomeSigns[outcome];
  const name = degree && outcome === 'changed' ? degreeNames[degree] : outcomeSigns[outcome].name;
  const size = { viewBox: '0 0 30 30', width: 30, height: 30 };
  return s('svg.sign-of', { ...size, role: 'img', ariaLabel: name }, [
    s('circle', { cx: 15, cy: 15, r: 15 }),
    s('path', { d }),
  ]);
}
