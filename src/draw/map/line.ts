import type { RelationKind } from '../../read/alliances.ts';
import { drawEndHead, drawStartHead, type HeadSize } from './head.ts';
import {
  drawCrossedOut,
  drawDashes,
  drawDashesToRing,
  drawDots,
  drawDouble,
  drawJagged,
  drawSolid,
  drawSolidToDiamond,
  drawStrike,
  drawWavy,
  girths,
  type Part,
  type Stroke,
} from './pen.ts';
import type { Point } from './point.ts';
import { type Walk, walkLine } from './walk.ts';

/** The kinds of relation: each has a form of line that is told apart without colour. */
export type Kind = RelationKind;

/** At which ends of a line heads stand. */
export type Heads = 'none' | 'end' | 'both';

export interface LineOptions {
  /** Instead of the heads that the kind has by itself. */
  readonly heads?: Heads;
  /** 1 on maps; less makes every stroke, head and wave smaller. */
  readonly scale?: number;
  /** How heavy the line is, as one of `weights`; a plain one without. */
  readonly weight?: number;
  /** The middle of its label: a sign on the line keeps away from it. */
  readonly label?: Point;
}

interface Form {
  readonly heads: Heads;
  /** How far the line goes to each side, px, by its weight. */
  readonly girth: (weight: number) => number;
  readonly draw: (stroke: Stroke) => Part[];
}

/**
 * How heavy lines are: the width of a plain stroke, px. What stays is thin, what is news is heavy, and
 * heavier or lighter where the essay says that it grew or lessened; of a scenario, what it decides
 * is heavy, and what stays thin.
 */
export const weights = { plain: 3.5, kept: 2.5, news: 5, more: 8, less: 3.2, stays: 3, decides: 7 };

/** How long the head of a line is, px, and how broad to each side. */
const headOf = (weight: number): HeadSize => ({ length: 11 + weight * 2.4, half: 4.6 + weight });
/** The share of a head, from its tip, into which the stroke does not run. */
const headInner = 0.7;
/** No head takes more than this share of a line. */
const headShare = 0.42;
/** The stroke across what ended, px. */
const strike = { half: 15, width: 4 };

const forms: Readonly<Record<Kind, Form>> = {
  support: {
    heads: 'end',
    girth: girths.solid,
    draw: (line) => [drawSolid(line, line.weight)],
  },
  cooperation: { heads: 'both', girth: girths.double, draw: drawDouble },
  opening: {
    heads: 'end',
    girth: girths.solid,
    draw: (line) => [drawDashes(line, line.weight, 17, 9)],
  },
  influence: { heads: 'end', girth: girths.dots, draw: drawDots },
  mediation: { heads: 'none', girth: girths.diamond, draw: drawSolidToDiamond },
  coolness: { heads: 'none', girth: girths.ring, draw: drawDashesToRing },
  tension: { heads: 'none', girth: girths.wave, draw: drawWavy },
  confrontation: { heads: 'none', girth: girths.zigzag, draw: drawJagged },
  'non-membership': { heads: 'none', girth: girths.cross, draw: drawCrossedOut },
};

/** How far the line of a kind goes to each side of its curve, px: the `girth` of a Relation. */
export function girthOf(kind: Kind, weight = weights.plain): number {
  return Math.max(2, forms[kind].girth(weight));
}

/** The pieces of a relation's line, strokes before heads, along its route from `from` to `to`. */
export function drawLine(points: readonly Point[], kind: Kind, options: LineOptions = {}): Part[] {
  const form = forms[kind];
  const { heads = form.heads, scale = 1, weight = weights.plain, label } = options;
  const walk = walkLine(points);
  const full = headOf(weight);
  const length = Math.min(full.length * scale, walk.length * headShare);
  const head = { length, half: (full.half / full.length) * length };
  const from = heads === 'both' ? length * headInner : 0;
  const to = walk.length - (heads === 'none' ? 0 : length * headInner);
  return [
    ...form.draw({ walk, from, to, scale, weight, ...(label && { label }) }),
    ...drawHeads(walk, heads, head),
  ];
}

/** The pieces of what ended: two thin lines along its route, whatever its kind was, and the stroke across. */
export function drawEnded(points: readonly Point[], scale = 1): { lines: Part[]; strike: Part } {
  const walk = walkLine(points);
  const stroke = { walk, from: 0, to: walk.length, scale: 1, weight: weights.kept };
  const d = drawStrike(stroke, strike.half * scale);
  return {
    lines: drawDouble(stroke),
    strike: { d, form: 'stroke', width: strike.width * scale },
  };
}

function drawHeads(walk: Walk, heads: Heads, head: HeadSize): Part[] {
  if (heads === 'none') return [];
  const end: Part = { d: drawEndHead(walk, head), form: 'fill', width: 0 };
  if (heads === 'end') return [end];
  return [end, { d: drawStartHead(walk, head), form: 'fill', width: 0 }];
}
